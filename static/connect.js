// What the page may reach. Its policy lets it read articles of other hosts; but only a page whose address names one needs
// that, and only until the article is there. From then on the page can send nothing to anybody. Runs before all else.
{
  const close = () => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "connect-src 'self'";
    document.head.append(policy);
  };
  // As the explorer decides it: by the letters of the first one, and not if it is blank.
  const source = location.search.slice(1).split('&').find((parameter) => /^src(=|$)/.test(parameter));
  if (/[^\s\x85]/.test(new URLSearchParams(source).get('src') ?? '')) addEventListener('sayso-fetched', close, { once: true });
  else close();
}

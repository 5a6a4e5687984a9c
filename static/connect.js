// What the page may reach. Its policy lets it read articles of other hosts; but only a page whose address names one needs
// that, and only until the article is there. From then on the page can send nothing to anybody. Runs before all else.
{
  const close = () => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "connect-src 'self'";
    document.head.append(policy);
  };
  if (new URLSearchParams(location.search).has('src')) addEventListener('sayso-fetched', close, { once: true });
  else close();
}

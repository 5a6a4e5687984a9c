import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'sayso-article';
import type { SaysoArticle } from 'sayso-article';
import 'sayso-article/react';

function App() {
  const article = useRef<SaysoArticle>(null);
  const [country, setCountry] = useState('');
  const [told, setTold] = useState('');
  const count = async () => {
    const { quotes } = (await article.current?.explored()) ?? { quotes: [] };
    setTold(`${quotes.length} quotes`);
  };
  return (
    <main>
      <button id="filter" onClick={() => setCountry(country ? '' : 'FR')}>France only</button>
      <p id="told">{told}</p>
      <sayso-article
        ref={article}
        countries={country}
        heading-level={2}
        onsayso-ready={count}
        onsayso-filter={(event) => setTold(`${event.detail.shown} shown`)}
      >
        <h1>Villages wait for the water</h1>
        <p>“The river is still rising,” said Jean Petit, a French minister. He asked people to leave their houses.</p>
        <p>
          Maria Rossi, the Italian interior minister, said that help was on its way. “Nobody will be left alone,” she said.
        </p>
      </sayso-article>
    </main>
  );
}

createRoot(document.getElementById('app')!).render(<App />);

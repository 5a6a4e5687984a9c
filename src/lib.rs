//! The explorer: an article's quotes, speakers and countries, in the browser.

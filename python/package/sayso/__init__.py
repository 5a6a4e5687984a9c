"""Who says what, and from which country, in news articles."""

from ._sayso import __version__, explore, explore_many, quotes

__all__ = ["__version__", "explore", "explore_many", "quotes"]

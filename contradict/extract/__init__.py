"""Who said what: attributed claims of an article by dependency parse."""

from contradict.extract.extractor import Extraction, Extractor, load_extractor

__all__ = ["Extraction", "Extractor", "load_extractor"]

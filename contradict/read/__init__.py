"""The reading stage: files of any kind in, articles and given claims out, and a note for all that was left out."""

from contradict.read.inputs import Inputs, read_inputs

__all__ = ["Inputs", "read_inputs"]

"""Pairs of claims that were written by hand for this project, and what training and calibration make of them."""

"""Validators generated from schemas/, so that a sound file never imports jsonschema."""

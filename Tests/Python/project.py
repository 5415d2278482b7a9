"""Where the project and its release binary are."""

import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = ROOT / ".build/release/paragraf"

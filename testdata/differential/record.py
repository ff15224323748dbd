"""Writes the recorded calls, which are replayed where no NumPy 2.4 is at hand: python3 record.py"""
import json
from pathlib import Path

import numpy as np

import elementwise
import indexing
import reductions
import shapes
from generate import generate

SEED, COUNT, LONGEST = 2026, 14, 2500


def main():
    assert np.__version__ == '2.4.6', np.__version__
    folder = Path(__file__).resolve().parent / 'recorded'
    folder.mkdir(exist_ok=True)
    for module in (indexing, elementwise, reductions, shapes):
        lines = [json.dumps(row, separators=(',', ':')) for row in generate(SEED, COUNT, list(module.AREAS))]
        rows = ',\n'.join(line for line in lines if len(line) < LONGEST)
        head = '{"numpy": "%s", "seed": %d, "cases": [\n' % (np.__version__, SEED)
        (folder / (module.__name__ + '.json')).write_text(head + rows + '\n]}\n')


if __name__ == '__main__':
    main()

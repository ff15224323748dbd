"""Random calls and what NumPy makes of them: generate.py SEED COUNT OUT [AREA...]."""
import json
import random
import sys
import warnings

import numpy as np

import elementwise
import indexing
import reductions
import shapes
from cases import Case, Skip

AREAS = {**indexing.AREAS, **elementwise.AREAS, **reductions.AREAS, **shapes.AREAS}


def generate(seed, count, names):
    warnings.simplefilter('ignore')
    for name in names:
        made, turn = 0, 0
        while made < count:
            rnd = random.Random(f'{seed} {name} {turn}')
            turn += 1
            try:
                row = AREAS[name](Case(rnd))
            except Skip:
                continue
            row['area'], row['turn'] = name, turn - 1
            made += 1
            yield row


def main():
    seed, count, out = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    rows = list(generate(seed, count, sys.argv[4:] or list(AREAS)))
    with open(out, 'w') as file:
        file.write('{"numpy": "%s", "seed": %d, "cases": [\n' % (np.__version__, seed))
        file.write(',\n'.join(json.dumps(row, separators=(',', ':')) for row in rows))
        file.write('\n]}\n')


if __name__ == '__main__':
    main()

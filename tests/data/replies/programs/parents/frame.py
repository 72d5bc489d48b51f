import math
LIMIT = 3
# EVOLVE-BLOCK-START: step rule
def step(x):
    return x + 1
# EVOLVE-BLOCK-END: step rule

def run():
    return min(step(1), LIMIT)

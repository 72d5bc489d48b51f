import math

def weight(x):
    return 2 * x

def total(items):
    return sum(weight(x) for x in items)

def run():
    return total([1, 2, 3])

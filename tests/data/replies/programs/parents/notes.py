# EVOLVE-BLOCK-START
"""
Notes
=======
start slow
"""
def run():
    return 1
# EVOLVE-BLOCK-END

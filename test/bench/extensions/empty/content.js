// Nothing: the baseline that every figure of the bench is held against.

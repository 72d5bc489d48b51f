function weight(x) {
    return 2 * x;
}

const total = (items) => items.map(weight).reduce((a, b) => a + b, 0);

console.log(total([1, 2, 3]));

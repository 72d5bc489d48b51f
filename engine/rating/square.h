// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace engine {

/// A square matrix, row-major. All loops run along rows, so that the compiler vectorises them: for
/// 30 to 100 rows, the size of a population, much faster than kernels for large matrices. A value.
class Square
{
public:
    explicit Square(size_t n)
        : m_n(n)
        , m_values(n * n, 0)
    {
    }
    [[nodiscard]] size_t size() const { return m_n; }
    double *operator[](size_t row) { return &m_values[row * m_n]; }
    const double *operator[](size_t row) const { return &m_values[row * m_n]; }
    std::vector<double> &values() { return m_values; }

private:
    size_t m_n;
    std::vector<double> m_values;
};

// Factors are kept transposed: row k holds column k of an upper triangular F, that is F's entries 0 … k.

/// F with F Fᵀ = H⁻¹, for a positive definite H (only its upper half is read).
[[nodiscard]] Square inverseFactor(Square h);
/// F with F Fᵀ = Σ, for a positive definite Σ (only its lower half is read).
[[nodiscard]] Square factorOf(Square sigma);
/// Σ = F Fᵀ, both halves.
[[nodiscard]] Square productOf(const Square &factor);

} // namespace engine

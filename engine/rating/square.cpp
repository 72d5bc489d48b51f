// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/square.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr double least = 1e-300; ///< minimum of a pivot, so that rounding never gives a root of a negative number

/// out[from … end) −= f · row
void subtract(double *__restrict out, const double *__restrict row, double f, size_t from, size_t end)
{
    for (size_t j = from; j < end; ++j)
        out[j] -= f * row[j];
}

/// H = Uᵀ U with U upper triangular, in place (Cholesky, right-looking).
void factorize(Square &h)
{
    const size_t n = h.size();
    for (size_t k = 0; k < n; ++k) {
        const double scale = 1 / std::sqrt(std::max(h[k][k], least));
        for (size_t j = k; j < n; ++j)
            h[k][j] *= scale;
        for (size_t i = k + 1; i < n; ++i)
            subtract(h[i], h[k], h[k][i], i, n);
    }
}

Square transposed(const Square &upper)
{
    const size_t n = upper.size();
    Square out(n);
    for (size_t i = 0; i < n; ++i) {
        for (size_t j = i; j < n; ++j)
            out[j][i] = upper[i][j];
    }
    return out;
}

} // namespace

Square inverseFactor(Square h)
{
    factorize(h); // H = Uᵀ U, so H⁻¹ = U⁻¹ U⁻ᵀ: F is U⁻¹, column by column
    const size_t n = h.size();
    const Square columns = transposed(h);
    Square out(n);
    for (size_t k = 0; k < n; ++k) {
        double *const row = out[k];
        row[k] = 1;
        for (size_t j = k + 1; j-- > 0;) {
            row[j] /= columns[j][j];
            subtract(row, columns[j], row[j], 0, j);
        }
    }
    return out;
}

Square factorOf(Square sigma)
{
    const size_t n = sigma.size();
    for (size_t k = n; k-- > 0;) {
        double *const row = sigma[k];
        const double scale = 1 / std::sqrt(std::max(row[k], least));
        for (size_t j = 0; j <= k; ++j)
            row[j] *= scale;
        std::fill(row + k + 1, row + n, 0);
        for (size_t i = 0; i < k; ++i)
            subtract(sigma[i], row, row[i], 0, i + 1);
    }
    return sigma;
}

Square productOf(const Square &factor)
{
    const size_t n = factor.size();
    Square out(n);
    for (size_t k = 0; k < n; ++k) {
        for (size_t b = 0; b <= k; ++b)
            subtract(out[b], factor[k], -factor[k][b], 0, b + 1);
    }
    for (size_t b = 0; b < n; ++b) {
        for (size_t a = 0; a < b; ++a)
            out[a][b] = out[b][a];
    }
    return out;
}

} // namespace engine

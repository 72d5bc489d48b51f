// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/rating/square.h"

#include <QTest>

#include <cmath>

using namespace engine;

namespace
{

/// A positive definite matrix: B Bᵀ + I for a random B.
Square definite(quint64 seed, size_t n)
{
    Random random(seed);
    Square b(n), out(n);
    for (double &value : b.values())
        value = random.normal();
    for (size_t i = 0; i < n; ++i) {
        for (size_t j = 0; j < n; ++j) {
            out[i][j] = i == j;
            for (size_t k = 0; k < n; ++k)
                out[i][j] += b[i][k] * b[j][k];
        }
    }
    return out;
}

/// Largest difference of the product a·b from c.
double off(const Square &a, const Square &b, const Square &c)
{
    double most = 0;
    const size_t n = a.size();
    for (size_t i = 0; i < n; ++i) {
        for (size_t j = 0; j < n; ++j) {
            double sum = 0;
            for (size_t k = 0; k < n; ++k)
                sum += a[i][k] * b[k][j];
            most = std::max(most, std::abs(sum - c[i][j]));
        }
    }
    return most;
}

Square identity(size_t n)
{
    Square out(n);
    for (size_t i = 0; i < n; ++i)
        out[i][i] = 1;
    return out;
}

/// F as the factor's rows hold its columns: entries 0 … k of row k.
Square unpacked(const Square &factor)
{
    Square out(factor.size());
    for (size_t k = 0; k < factor.size(); ++k) {
        for (size_t i = 0; i <= k; ++i)
            out[i][k] = factor[k][i];
    }
    return out;
}

Square transposed(const Square &m)
{
    Square out(m.size());
    for (size_t i = 0; i < m.size(); ++i) {
        for (size_t j = 0; j < m.size(); ++j)
            out[j][i] = m[i][j];
    }
    return out;
}

} // namespace

class tst_Square : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFactorOfAMatrix_data()
    {
        QTest::addColumn<int>("n");
        for (const int n : {1, 2, 3, 7, 8, 30, 65})
            QTest::addRow("%d", n) << n;
    }

    void theFactorOfAMatrix()
    {
        QFETCH(int, n);
        const Square sigma = definite(quint64(n) + 3, size_t(n));
        Square lower = sigma;
        for (size_t i = 0; i < size_t(n); ++i) {
            for (size_t j = i + 1; j < size_t(n); ++j)
                lower[i][j] = -1e9; // the upper half is not read
        }
        const Square factor = factorOf(lower);
        const Square f = unpacked(factor);
        QVERIFY(off(f, transposed(f), sigma) < 1e-8 * n);
        const Square product = productOf(factor);
        for (size_t i = 0; i < size_t(n); ++i) {
            for (size_t j = 0; j < size_t(n); ++j)
                QVERIFY(std::abs(product[i][j] - sigma[i][j]) < 1e-8 * n);
        }
    }

    void theFactorOfAnInverse_data() { theFactorOfAMatrix_data(); }
    void theFactorOfAnInverse()
    {
        QFETCH(int, n);
        const Square h = definite(quint64(n), size_t(n));
        Square upper = h;
        for (size_t i = 0; i < size_t(n); ++i) {
            for (size_t j = 0; j < i; ++j)
                upper[i][j] = 1e9; // the lower half is not read
        }
        const Square inverse = productOf(inverseFactor(upper));
        QVERIFY(off(inverse, h, identity(size_t(n))) < 1e-8 * n);
    }

    void aProductIsSymmetric_data() { theFactorOfAMatrix_data(); }
    void aProductIsSymmetric()
    {
        QFETCH(int, n);
        const Square product = productOf(inverseFactor(definite(quint64(n) + 7, size_t(n))));
        for (size_t i = 0; i < size_t(n); ++i) {
            QVERIFY(product[i][i] > 0);
            for (size_t j = 0; j < i; ++j)
                QCOMPARE(product[i][j], product[j][i]);
        }
    }

    /// Equal rows make a singular matrix: rounding must not give a root of a negative number.
    void aSingularMatrixStaysFinite()
    {
        Square ones(4);
        for (double &value : ones.values())
            value = 1;
        const Square factor = factorOf(ones);
        for (size_t i = 0; i < 4; ++i) {
            for (size_t j = 0; j <= i; ++j)
                QVERIFY(std::isfinite(factor[i][j]));
        }
    }
};

QTEST_APPLESS_MAIN(tst_Square)
#include "tst_square.moc"

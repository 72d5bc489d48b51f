// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/btreference.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace btreference {

namespace {

using Vector = std::vector<double>;

constexpr double priorPrecision = 1, biasPrecision = 4;

double sigmoid(double x) { return 1 / (1 + std::exp(-x)); }

struct Gradient {
    Vector q, d, weight;
    double qb = 0, db = 0;

    Gradient(const std::vector<Match> &matches, const Vector &t, double bias)
        : q(t.size())
        , d(t.size(), priorPrecision)
        , weight(matches.size())
        , qb(-bias * biasPrecision)
        , db(biasPrecision)
    {
        for (size_t i = 0; i < t.size(); ++i)
            q[i] = -t[i] * priorPrecision;
        for (size_t e = 0; e < matches.size(); ++e) {
            const Match &k = matches[e];
            const size_t i = size_t(k.i), j = size_t(k.j);
            const double s = sigmoid(t[i] - t[j] + bias), v = s * (1 - s), r = double(k.y) - s;
            weight[e] = v;
            q[i] += r;
            q[j] -= r;
            qb += r;
            d[i] += v;
            d[j] += v;
            db += v;
        }
    }
    [[nodiscard]] double largest() const
    {
        double most = std::abs(qb);
        for (const double each : q)
            most = std::max(most, std::abs(each));
        return most;
    }
};

int solve(const std::vector<Match> &matches, const Gradient &g, Vector &x, double &xb)
{
    const size_t n = x.size();
    Vector r = g.q, z(n), p(n), product(n);
    double rb = g.qb, zb = rb / g.db, pb = zb, rz = rb * zb;
    xb = 0;
    for (size_t i = 0; i < n; ++i) {
        x[i] = 0;
        p[i] = z[i] = r[i] / g.d[i];
        rz += r[i] * z[i];
    }
    const double start = rz;
    int steps = 0;
    while (steps < 200) {
        ++steps;
        double productB = biasPrecision * pb;
        for (size_t i = 0; i < n; ++i)
            product[i] = priorPrecision * p[i];
        for (size_t e = 0; e < matches.size(); ++e) {
            const size_t i = size_t(matches[e].i), j = size_t(matches[e].j);
            const double f = g.weight[e] * (p[i] - p[j] + pb);
            product[i] += f;
            product[j] -= f;
            productB += f;
        }
        double along = pb * productB;
        for (size_t i = 0; i < n; ++i)
            along += p[i] * product[i];
        const double a = rz / along;
        double next = 0;
        xb += a * pb;
        rb -= a * productB;
        for (size_t i = 0; i < n; ++i) {
            x[i] += a * p[i];
            r[i] -= a * product[i];
            z[i] = r[i] / g.d[i];
            next += r[i] * z[i];
        }
        zb = rb / g.db;
        next += rb * zb;
        const double turn = next / rz;
        rz = next;
        pb = zb + turn * pb;
        for (size_t i = 0; i < n; ++i)
            p[i] = z[i] + turn * p[i];
        if (rz < 1e-4 * start)
            break;
    }
    return steps;
}

/// Lower triangular factor of a plausible Hessian, row-major.
Vector factorOf(int alive, std::mt19937 &random)
{
    const auto a = size_t(alive);
    Vector h(a * a, 0), l(a * a, 0);
    for (size_t k = 0; k < 6 * a; ++k) {
        const size_t i = random() % a, j = random() % a;
        if (i == j)
            continue;
        h[i * a + i] += 0.2;
        h[j * a + j] += 0.2;
        h[i * a + j] -= 0.2;
        h[j * a + i] -= 0.2;
    }
    for (size_t j = 0; j < a; ++j) {
        h[j * a + j] += 1;
        for (size_t i = j; i < a; ++i) {
            double x = h[i * a + j];
            for (size_t k = 0; k < j; ++k)
                x -= l[i * a + k] * l[j * a + k];
            l[i * a + j] = i == j ? std::sqrt(x) : x / l[j * a + j];
        }
    }
    return l;
}

Vector inverseOf(const Vector &l, size_t a)
{
    Vector li(a * a, 0), c(a * a, 0);
    for (size_t j = 0; j < a; ++j) {
        li[j * a + j] = 1 / l[j * a + j];
        for (size_t i = j + 1; i < a; ++i) {
            double v = 0;
            for (size_t k = j; k < i; ++k)
                v -= l[i * a + k] * li[k * a + j];
            li[i * a + j] = v / l[i * a + i];
        }
    }
    for (size_t k = 0; k < a; ++k) {
        for (size_t i = 0; i <= k; ++i) {
            for (size_t j = 0; j <= k; ++j)
                c[i * a + j] += li[k * a + i] * li[k * a + j];
        }
    }
    return c;
}

} // namespace

Steps fit(const std::vector<Match> &matches, Vector &skill, double &bias, double tolerance)
{
    Steps steps;
    Vector x(skill.size());
    double xb = 0;
    for (; steps.newton < 30; ++steps.newton) {
        const Gradient g(matches, skill, bias);
        if (g.largest() < tolerance)
            break;
        steps.gradient += solve(matches, g, x, xb);
        for (size_t i = 0; i < skill.size(); ++i)
            skill[i] += std::clamp(x[i], -3.0, 3.0);
        bias += xb;
    }
    return steps;
}

double decide(int alive)
{
    const auto a = size_t(alive);
    std::mt19937 random(2);
    std::normal_distribution<double> normal;
    const Vector l = factorOf(alive, random);
    Vector mu(a), draws(96 * a);
    for (double &each : mu)
        each = normal(random);
    for (size_t q = 0; q < 96; ++q) {
        double *x = &draws[q * a];
        for (size_t i = a; i-- > 0;) {
            double v = normal(random);
            for (size_t k = i + 1; k < a; ++k)
                v -= l[k * a + i] * x[k];
            x[i] = v / l[i * a + i];
        }
        for (size_t i = 0; i < a; ++i)
            x[i] += mu[i];
    }
    const Vector c = inverseOf(l, a);
    Vector g(a * a, 0), row(a);
    for (size_t q = 0; q < 16; ++q) {
        const auto best = [&](size_t k) { return size_t(std::max_element(&draws[k * a], &draws[k * a] + a) - &draws[k * a]); };
        const size_t i = best(q);
        const size_t j = best(q + 40) == i ? (i + 1) % a : best(q + 40);
        const double s = c[i * a + i] + c[j * a + j] - 2 * c[i * a + j];
        for (size_t k = 0; k < a; ++k)
            row[k] = (c[i * a + k] - c[j * a + k]) / std::sqrt(s);
        for (size_t x = 0; x < a; ++x) {
            for (size_t y = 0; y < a; ++y)
                g[x * a + y] += row[x] * row[y];
        }
    }
    double most = -1;
    for (size_t i = 0; i < a; ++i) {
        for (size_t j = 0; j < a; ++j) {
            if (i == j)
                continue;
            const double s = c[i * a + i] + c[j * a + j] - 2 * c[i * a + j], p = sigmoid((mu[i] - mu[j]) / std::sqrt(1 + 0.3927 * s));
            most = std::max(most, (g[i * a + i] + g[j * a + j] - 2 * g[i * a + j]) / (1 / (p * (1 - p)) + s));
        }
    }
    return most;
}

} // namespace btreference

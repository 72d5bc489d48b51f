// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rating/bradleyterry.h"

#include <QtGlobal>

#include <array>
#include <vector>

namespace engine {

/// Log posterior of a fit around a point, in logits: the skills, followed by three terms per voice.
class SkillProblem
{
public:
    using Vector = std::vector<double>;
    enum Term : size_t { Position, Length, LogSlope }; ///< of a voice, stored in this order

    explicit SkillProblem(const FitInput &input); ///< `input` must outlive this object

    [[nodiscard]] size_t size() const { return m_mean.size(); }
    [[nodiscard]] size_t at(size_t voice, Term term) const { return m_skills + termsPerVoice * voice + term; }
    [[nodiscard]] bool isFree(size_t i) const { return m_free[i]; }
    [[nodiscard]] bool isPlain() const { return m_isPlain; }
    [[nodiscard]] const Vector &priorMean() const { return m_mean; }

    /// Gradient and diagonal of the curvature at x; prepares product().
    void expand(const Vector &x, Vector &gradient, Vector &diagonal);
    /// out = H s, at the point of the last expand().
    void product(const Vector &s, Vector &out) const;

private:
    static constexpr size_t termsPerVoice = 3;

    /// A comparison for the inner loops: small, so that 100,000 fit into the cache.
    struct Edge {
        quint32 first, second;
        float seats;
        float weight; ///< curvature; float precision is enough for a direction
    };
    struct Outcome {
        double games, wins;
    };
    using Chances = std::array<double, 256>;

    void sortByVoice();
    void setPrior(size_t i, const TermPrior &prior, bool isFree);
    void expandPlain(const Vector &x, Vector &gradient, Vector &diagonal);
    void fillChances(const Vector &x, double position, size_t begin, size_t count, Chances &out) const;
    void productPlain(const Vector &s, Vector &out) const;
    void expandFull(const Vector &x, Vector &gradient, Vector &diagonal);
    void steadySlopes(Vector &gradient, Vector &diagonal);
    void productFull(const Vector &s, Vector &out) const;
    void expandSprings(const Vector &x, Vector &gradient, Vector &diagonal) const;
    [[nodiscard]] double lengthGap(const Edge &e) const;

    const FitInput &m_in;
    size_t m_skills;
    std::vector<Edge> m_edges;       ///< sorted by voice
    std::vector<Outcome> m_outcomes; ///< by edge, discounted
    std::vector<size_t> m_begin;     ///< first edge of each voice, and the end
    Vector m_pull;    ///< α (θ_f − θ_s) of each edge
    Vector m_bend;    ///< curvature of the slope correction, by voice
    Vector m_surplus; ///< wins minus expected wins, by edge
    Vector m_precision;
    Vector m_mean;
    std::vector<char> m_free;
    Vector m_slope; ///< α by voice
    bool m_isPlain;
};

} // namespace engine

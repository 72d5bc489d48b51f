// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/lineage/lineagepicture.h"

#include "ui/models/format.h"
#include "ui/models/openrun.h"
#include "ui/style/tokens.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <vector>

namespace ui {

using namespace engine;

namespace {

constexpr double leastWordsZoom = 0.45; ///< zoom below which labels are too small to read and are not drawn

double treeColumn() { return 24 * space(1); }
double treeRow() { return 7 * space(1); }
QSizeF nodeSize() { return {16.0 * space(1), 5.0 * space(1)}; }

Qt::PenStyle edgeStyle(Step step)
{
    return step == Step::Crossover ? Qt::DashLine : step == Step::Human ? Qt::DotLine : Qt::SolidLine;
}

QColor mixedColor(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](int x, int y) { return int(std::lround(x + (y - x) * share)); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

double valueOf(const CandidateState &candidate)
{
    return candidate.score ? *candidate.score : candidate.rating.elo;
}

} // namespace

void LineagePicture::update(const QSet<CandidateId> &folded)
{
    const QList<CandidateState> &candidates = m_run->state().candidates();
    const QList<CandidateId> path = pathTo(candidates, m_run->best());
    m_bestPath = QSet<CandidateId>(path.begin(), path.end());
    m_layout = layOutLineage(candidates, folded, m_run->best());
    std::vector<double> values;
    for (const LineageLayout::Node &node : m_layout.nodes) {
        const CandidateState &one = candidates.at(node.id.value - 1);
        if (!one.failed && (one.score || one.rating.games > 0))
            values.push_back(valueOf(one));
    }
    std::sort(values.begin(), values.end());
    m_low = values.empty() ? 0 : values[values.size() / 20]; // skip the worst 5 %, they stretch the scale
    m_high = values.empty() ? 1 : values.back();
}

QSizeF LineagePicture::sizeAt(double zoom) const
{
    return {m_layout.columns * treeColumn() * zoom + 2.0 * space(3), m_layout.rows * treeRow() * zoom + 2.0 * space(3)};
}

QSizeF LineagePicture::step() const { return {treeColumn() * m_zoom, treeRow() * m_zoom}; }

const CandidateState &LineagePicture::candidate(CandidateId id) const { return m_run->state().candidates().at(id.value - 1); }

QPointF LineagePicture::pointOf(QPointF place) const
{
    return {place.x() * treeColumn() * m_zoom + space(3), place.y() * treeRow() * m_zoom + space(3)};
}

QRectF LineagePicture::rectOf(CandidateId id) const
{
    const LineageLayout::Node *node = m_layout.node(id);
    return node ? QRectF(pointOf(node->place), nodeSize() * m_zoom) : QRectF();
}

CandidateId LineagePicture::at(QPointF position) const
{
    for (const LineageLayout::Node &node : m_layout.nodes) {
        if (QRectF(pointOf(node.place), nodeSize() * m_zoom).contains(position))
            return node.id;
    }
    return {};
}

QColor LineagePicture::colorOf(const CandidateState &candidate) const
{
    if (candidate.failed)
        return color(Ink::Bad);
    if (m_colouring == Colouring::Step)
        return seriesColor(int(candidate.step));
    if (!candidate.score && candidate.rating.games == 0)
        return color(Ink::Border);
    const double share = m_high > m_low ? std::clamp((valueOf(candidate) - m_low) / (m_high - m_low), 0.0, 1.0) : 1;
    return mixedColor(color(Ink::AccentSoft), color(Ink::Accent), share);
}

void LineagePicture::paint(QPainter &painter, const QRect &visible, CandidateId current, bool hasFocus) const
{
    paintEdges(painter, visible);
    const QRectF seen = QRectF(visible).adjusted(-nodeSize().width() * m_zoom, -nodeSize().height() * m_zoom, 0, 0);
    for (const LineageLayout::Node &node : m_layout.nodes) {
        if (seen.contains(pointOf(node.place)))
            paintNode(painter, node, node.id == current);
    }
    const QRectF rect = rectOf(current);
    if (hasFocus && !rect.isNull() && m_zoom >= leastWordsZoom) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Ink::Accent), 1.5));
        painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), cornerRadius() + 2, cornerRadius() + 2);
    }
}

void LineagePicture::paintEdges(QPainter &painter, const QRect &visible) const
{
    const QSizeF size = nodeSize() * m_zoom;
    for (const LineageLayout::Node &node : m_layout.nodes) {
        const CandidateState &child = candidate(node.id);
        const QPointF to = pointOf(node.place) + QPointF(0, size.height() / 2);
        for (const CandidateId parent : child.parents) {
            const LineageLayout::Node *above = m_layout.node(parent);
            if (!above)
                continue;
            const QPointF from = pointOf(above->place) + QPointF(size.width(), size.height() / 2);
            if (!QRectF(from, to).normalized().adjusted(-1, -1, 1, 1).intersects(visible))
                continue;
            const bool bold = m_bestPath.contains(node.id) && m_bestPath.contains(parent);
            QPen pen(color(bold ? Ink::Accent : Ink::Border), bold ? 2.5 : 1, edgeStyle(child.step));
            painter.setPen(pen);
            const double bend = std::max(8.0, (to.x() - from.x()) / 2);
            QPainterPath path(from);
            path.cubicTo(from + QPointF(bend, 0), to - QPointF(bend, 0), to);
            painter.drawPath(path);
        }
    }
}

void LineagePicture::paintNode(QPainter &painter, const LineageLayout::Node &node, bool isCurrent) const
{
    const CandidateState &one = candidate(node.id);
    const QRectF rect(pointOf(node.place), nodeSize() * m_zoom);
    painter.setOpacity(one.alive || m_bestPath.contains(node.id) ? 1 : 0.45);
    const QColor ground = colorOf(one);
    painter.setBrush(ground);
    painter.setPen(QPen(color(isCurrent ? Ink::Text : m_found.contains(node.id) ? Ink::Warn : m_bestPath.contains(node.id) ? Ink::Accent : Ink::Border),
        isCurrent || m_found.contains(node.id) ? 2.5 : m_bestPath.contains(node.id) ? 2 : 1));
    painter.drawRoundedRect(rect, cornerRadius() * m_zoom, cornerRadius() * m_zoom);
    painter.setOpacity(1);
    if (m_zoom >= leastWordsZoom)
        paintWords(painter, node, ground);
}

void LineagePicture::paintWords(QPainter &painter, const LineageLayout::Node &node, const QColor &ground) const
{
    const CandidateState &one = candidate(node.id);
    const QRectF rect(pointOf(node.place), nodeSize() * m_zoom);
    QFont small = ui::font(Type::Small);
    small.setPointSizeF(small.pointSizeF() * std::min(1.0, m_zoom));
    painter.setFont(small);
    const QColor ink = ui::color(Ink::Text), paper = ui::color(Ink::Ground);
    const auto apart = [&](const QColor &tint) { return std::abs(tint.lightnessF() - ground.lightnessF()); };
    painter.setPen(apart(ink) >= apart(paper) ? ink : paper);
    QString text = candidateName(node.id);
    if (one.failed)
        text += QStringLiteral(" ✗");
    else if (one.score)
        text += QStringLiteral("  ") + QLocale().toString(*one.score, 'g', 4);
    else if (one.rating.games > 0)
        text += QStringLiteral("  ") + QLocale().toString(std::round(one.rating.elo), 'f', 0);
    if (node.hidden > 0)
        text += QStringLiteral("  +%1").arg(node.hidden);
    painter.drawText(rect.adjusted(2, 0, -2, 0), Qt::AlignCenter, painter.fontMetrics().elidedText(text, Qt::ElideRight, int(rect.width()) - 4));
}

CandidateId LineagePicture::neighbour(CandidateId from, int key) const
{
    const LineageLayout::Node *here = m_layout.node(from);
    if (!here)
        return m_run->best();
    const CandidateState &one = candidate(here->id);
    if (key == Qt::Key_Left)
        return one.parents.value(0);
    CandidateId found;
    double best = 0;
    for (const LineageLayout::Node &node : m_layout.nodes) {
        const CandidateState &other = candidate(node.id);
        if (key == Qt::Key_Right) {
            if (other.parents.contains(here->id) && (!found || valueOf(other) > best)) {
                found = other.id;
                best = valueOf(other);
            }
            continue;
        }
        const double gap = node.place.y() - here->place.y();
        const bool right = node.place.x() == here->place.x() && (key == Qt::Key_Down ? gap > 0 : gap < 0);
        if (right && (!found || std::abs(gap) < best)) {
            found = node.id;
            best = std::abs(gap);
        }
    }
    return found;
}

void LineagePicture::search(const QString &text)
{
    m_found.clear();
    if (text.isEmpty())
        return;
    for (const CandidateState &one : m_run->state().candidates()) {
        if (candidateName(one.id) == text || one.preview.contains(text, Qt::CaseInsensitive) || one.generator.contains(text, Qt::CaseInsensitive)
            || one.change.contains(text, Qt::CaseInsensitive))
            m_found.insert(one.id);
    }
}

} // namespace ui

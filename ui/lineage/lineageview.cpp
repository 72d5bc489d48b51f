// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/lineage/lineageview.h"

#include "ui/errortext.h"
#include "ui/models/format.h"
#include "ui/models/openrun.h"
#include "ui/models/viewstate.h"
#include "ui/style/tokens.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace ui {

using namespace engine;

namespace {

constexpr int treeRefreshMs = 250;
constexpr double leastZoom = 0.15, mostZoom = 3;

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

} // namespace

LineageView::LineageView(OpenRun *run, ViewState *view, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_run(run)
    , m_view(view)
{
    setObjectName(QStringLiteral("lineageView"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Family tree"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(treeRefreshMs);
    connect(&m_soon, &QTimer::timeout, this, &LineageView::refresh);
    connect(run, &OpenRun::changed, this, &LineageView::schedule);
    connect(run, &OpenRun::closed, this, [this] {
        m_folded.clear();
        m_drawn = -1;
        refresh();
    });
    connect(view, &ViewState::currentChanged, this, [this](CandidateId id) {
        reveal(id);
        viewport()->update();
    });
    refresh();
}

void LineageView::schedule()
{
    if (isVisible() && !m_soon.isActive())
        m_soon.start();
}

void LineageView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    refresh();
}

double LineageView::valueOf(const CandidateState &candidate) const
{
    return candidate.score ? *candidate.score : candidate.rating.elo;
}

void LineageView::refresh()
{
    const QList<CandidateState> &candidates = m_run->state().candidates();
    const QList<CandidateId> path = pathTo(candidates, m_run->best());
    m_bestPath = QSet<CandidateId>(path.begin(), path.end());
    m_layout = layOutLineage(candidates, m_folded, m_run->best());
    std::vector<double> values;
    for (const LineageLayout::Node &node : m_layout.nodes) {
        const CandidateState &one = candidates.at(node.id.value - 1);
        if (!one.failed && (one.score || one.rating.games > 0))
            values.push_back(valueOf(one));
    }
    std::sort(values.begin(), values.end());
    m_low = values.empty() ? 0 : values[values.size() / 20]; // the worst twentieth tells nothing
    m_high = values.empty() ? 1 : values.back();
    search();
    setBars();
    viewport()->update();
    setAccessibleDescription(summary());
    if (std::exchange(m_drawn, candidates.size()) != candidates.size())
        Q_EMIT changed();
}

QString LineageView::summary() const
{
    const QString who = tr("%n candidate(s)", nullptr, int(m_run->state().candidates().size()));
    const QString when = tr("%n generation(s)", nullptr, m_layout.columns);
    return m_run->best() ? tr("%1 in %2, best %3").arg(who, when, candidateName(m_run->best())) : tr("%1 in %2").arg(who, when);
}

void LineageView::setBars()
{
    const QSizeF whole(m_layout.columns * treeColumn() * m_zoom, m_layout.rows * treeRow() * m_zoom);
    const QSize seen = viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, int(whole.width()) + 2 * space(3) - seen.width()));
    horizontalScrollBar()->setPageStep(seen.width());
    horizontalScrollBar()->setSingleStep(int(treeColumn() * m_zoom));
    verticalScrollBar()->setRange(0, std::max(0, int(whole.height()) + 2 * space(3) - seen.height()));
    verticalScrollBar()->setPageStep(seen.height());
    verticalScrollBar()->setSingleStep(int(treeRow() * m_zoom));
}

QPointF LineageView::pointOf(QPointF place) const
{
    return {place.x() * treeColumn() * m_zoom + space(3) - horizontalScrollBar()->value(),
        place.y() * treeRow() * m_zoom + space(3) - verticalScrollBar()->value()};
}

QRectF LineageView::rectOf(CandidateId id) const
{
    const LineageLayout::Node *node = m_layout.node(id);
    return node ? QRectF(pointOf(node->place), nodeSize() * m_zoom) : QRectF();
}

CandidateId LineageView::at(QPoint position) const
{
    for (const LineageLayout::Node &node : m_layout.nodes) {
        if (QRectF(pointOf(node.place), nodeSize() * m_zoom).contains(position))
            return node.id;
    }
    return {};
}

QColor LineageView::colorOf(const CandidateState &candidate) const
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

void LineageView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), color(Ink::Surface));
    painter.setRenderHint(QPainter::Antialiasing);
    paintEdges(painter, event->rect());
    const QRectF seen = QRectF(event->rect()).adjusted(-nodeSize().width() * m_zoom, -nodeSize().height() * m_zoom, 0, 0);
    for (const LineageLayout::Node &node : m_layout.nodes) {
        if (seen.contains(pointOf(node.place)))
            paintNode(painter, node);
    }
    if (m_layout.nodes.isEmpty()) {
        painter.setPen(color(Ink::Muted));
        painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("No candidates yet."));
    }
}

void LineageView::paintEdges(QPainter &painter, const QRect &visible)
{
    const QList<CandidateState> &candidates = m_run->state().candidates();
    const QSizeF size = nodeSize() * m_zoom;
    for (const LineageLayout::Node &node : m_layout.nodes) {
        const CandidateState &child = candidates.at(node.id.value - 1);
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

void LineageView::paintNode(QPainter &painter, const LineageLayout::Node &node)
{
    const CandidateState &one = m_run->state().candidates().at(node.id.value - 1);
    const QRectF rect(pointOf(node.place), nodeSize() * m_zoom);
    const bool current = m_view->current() == node.id;
    painter.setOpacity(one.alive || m_bestPath.contains(node.id) ? 1 : 0.45);
    const QColor ground = colorOf(one);
    painter.setBrush(ground);
    painter.setPen(QPen(color(current ? Ink::Text : m_found.contains(node.id) ? Ink::Warn : m_bestPath.contains(node.id) ? Ink::Accent : Ink::Border),
        current || m_found.contains(node.id) ? 2.5 : m_bestPath.contains(node.id) ? 2 : 1));
    painter.drawRoundedRect(rect, cornerRadius() * m_zoom, cornerRadius() * m_zoom);
    painter.setOpacity(1);
    if (m_zoom < 0.45)
        return; // level of detail: no words where nobody could read them
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
    if (current && hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Ink::Accent), 1.5));
        painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), cornerRadius() + 2, cornerRadius() + 2);
    }
}

void LineageView::choose(CandidateId id)
{
    if (id)
        m_view->setCurrent(id);
}

void LineageView::reveal(CandidateId id)
{
    const QRectF rect = rectOf(id);
    if (rect.isNull() || !isVisible())
        return;
    const QRect seen = viewport()->rect().adjusted(space(3), space(3), -space(3), -space(3));
    if (rect.left() < seen.left() || rect.right() > seen.right())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(rect.center().x()) - seen.center().x());
    if (rect.top() < seen.top() || rect.bottom() > seen.bottom())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + int(rect.center().y()) - seen.center().y());
}

/// Left: the parent; right: the best child; up and down: who stands above and below in the generation.
CandidateId LineageView::neighbour(int key) const
{
    const QList<CandidateState> &candidates = m_run->state().candidates();
    const LineageLayout::Node *here = m_layout.node(m_view->current());
    if (!here)
        return m_run->best();
    const CandidateState &one = candidates.at(here->id.value - 1);
    if (key == Qt::Key_Left)
        return one.parents.value(0);
    CandidateId found;
    double best = 0;
    for (const LineageLayout::Node &node : m_layout.nodes) {
        const CandidateState &other = candidates.at(node.id.value - 1);
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

void LineageView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: case Qt::Key_Right: case Qt::Key_Up: case Qt::Key_Down: choose(neighbour(event->key())); return;
    case Qt::Key_Home: choose(m_run->best()); return;
    case Qt::Key_Space: toggleFold(m_view->current()); return;
    case Qt::Key_Plus: setZoom(m_zoom * 1.25); return;
    case Qt::Key_Minus: setZoom(m_zoom / 1.25); return;
    case Qt::Key_0: fitAll(); return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void LineageView::toggleFold(CandidateId id)
{
    if (!id)
        return;
    if (!m_folded.remove(id))
        m_folded.insert(id);
    refresh();
}

void LineageView::setColouring(Colouring colouring)
{
    m_colouring = colouring;
    viewport()->update();
}

void LineageView::setSearch(const QString &text)
{
    m_search = text.trimmed();
    search();
    viewport()->update();
}

void LineageView::search()
{
    m_found.clear();
    if (m_search.isEmpty())
        return;
    for (const CandidateState &one : m_run->state().candidates()) {
        if (candidateName(one.id) == m_search || one.preview.contains(m_search, Qt::CaseInsensitive) || one.generator.contains(m_search, Qt::CaseInsensitive)
            || one.change.contains(m_search, Qt::CaseInsensitive))
            m_found.insert(one.id);
    }
}

void LineageView::showNextFound()
{
    QList<CandidateId> found(m_found.begin(), m_found.end());
    std::sort(found.begin(), found.end());
    const auto next = std::upper_bound(found.begin(), found.end(), m_view->current());
    if (!found.isEmpty())
        choose(next == found.end() ? found.constFirst() : *next);
}

void LineageView::setZoom(double factor)
{
    const QPointF middle(horizontalScrollBar()->value() + viewport()->width() / 2.0, verticalScrollBar()->value() + viewport()->height() / 2.0);
    const double before = m_zoom;
    m_zoom = std::clamp(factor, leastZoom, mostZoom);
    setBars();
    horizontalScrollBar()->setValue(int(middle.x() * m_zoom / before - viewport()->width() / 2.0));
    verticalScrollBar()->setValue(int(middle.y() * m_zoom / before - viewport()->height() / 2.0));
    viewport()->update();
}

void LineageView::fitAll()
{
    const double wide = m_layout.columns * treeColumn() + 2.0 * space(3), high = m_layout.rows * treeRow() + 2.0 * space(3);
    setZoom(std::min({1.0, viewport()->width() / std::max(1.0, wide), viewport()->height() / std::max(1.0, high)}));
}

void LineageView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(at(event->pos()));
}

void LineageView::mouseDoubleClickEvent(QMouseEvent *event) { toggleFold(at(event->pos())); }

void LineageView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier)
        setZoom(m_zoom * (event->angleDelta().y() > 0 ? 1.15 : 1 / 1.15));
    else
        QAbstractScrollArea::wheelEvent(event);
}

void LineageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    setBars();
}

void LineageView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        viewport()->update();
}

bool LineageView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const CandidateState *one = m_run->state().candidate(at(help->pos()));
    if (!one) {
        QToolTip::hideText();
        return true;
    }
    const QString text = tr("%1, generation %2, %3 by %4").arg(candidateName(one->id)).arg(one->generation).arg(stepTitle(one->step), one->generator);
    QToolTip::showText(help->globalPos(), text + u'\n' + harmless(one->preview), viewport());
    return true;
}

} // namespace ui

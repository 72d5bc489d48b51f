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
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

using namespace engine;

namespace {

constexpr int treeRefreshMs = 250;
constexpr double leastZoom = 0.15, mostZoom = 3;

} // namespace

LineageView::LineageView(OpenRun *run, ViewState *view, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_run(run)
    , m_view(view)
    , m_picture(run)
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

void LineageView::refresh()
{
    m_picture.update(m_folded);
    m_picture.search(m_search);
    setBars();
    viewport()->update();
    setAccessibleDescription(summary());
    const qsizetype count = m_run->state().candidates().size();
    if (std::exchange(m_drawn, count) != count)
        Q_EMIT changed();
}

QString LineageView::summary() const
{
    const QString who = tr("%n candidate(s)", nullptr, int(m_run->state().candidates().size()));
    const QString when = tr("%n generation(s)", nullptr, shown().columns);
    return m_run->best() ? tr("%1 in %2, best %3").arg(who, when, candidateName(m_run->best())) : tr("%1 in %2").arg(who, when);
}

void LineageView::setBars()
{
    const QSizeF whole = m_picture.size();
    const QSize seen = viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, int(whole.width()) - seen.width()));
    horizontalScrollBar()->setPageStep(seen.width());
    horizontalScrollBar()->setSingleStep(int(m_picture.step().width()));
    verticalScrollBar()->setRange(0, std::max(0, int(whole.height()) - seen.height()));
    verticalScrollBar()->setPageStep(seen.height());
    verticalScrollBar()->setSingleStep(int(m_picture.step().height()));
}

QPoint LineageView::scrolled() const { return {horizontalScrollBar()->value(), verticalScrollBar()->value()}; }

QRectF LineageView::rectOf(CandidateId id) const
{
    const QRectF rect = m_picture.rectOf(id);
    return rect.isNull() ? rect : rect.translated(-scrolled());
}

CandidateId LineageView::at(QPoint position) const { return m_picture.at(position + scrolled()); }

void LineageView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), color(Ink::Surface));
    if (shown().nodes.isEmpty()) {
        painter.setPen(color(Ink::Muted));
        painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("No candidates yet."));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-scrolled());
    m_picture.paint(painter, event->rect().translated(scrolled()), m_view->current(), hasFocus());
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

void LineageView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: case Qt::Key_Right: case Qt::Key_Up: case Qt::Key_Down: choose(m_picture.neighbour(m_view->current(), event->key())); return;
    case Qt::Key_Home: choose(m_run->best()); return;
    case Qt::Key_Space: toggleFold(m_view->current()); return;
    case Qt::Key_Plus: setZoom(zoom() * 1.25); return;
    case Qt::Key_Minus: setZoom(zoom() / 1.25); return;
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
    m_picture.setColouring(colouring);
    viewport()->update();
}

void LineageView::setSearch(const QString &text)
{
    m_search = text.trimmed();
    m_picture.search(m_search);
    viewport()->update();
}

void LineageView::showNextFound()
{
    QList<CandidateId> found(m_picture.found().begin(), m_picture.found().end());
    std::sort(found.begin(), found.end());
    const auto next = std::upper_bound(found.begin(), found.end(), m_view->current());
    if (!found.isEmpty())
        choose(next == found.end() ? found.constFirst() : *next);
}

void LineageView::setZoom(double factor)
{
    const QPointF middle(horizontalScrollBar()->value() + viewport()->width() / 2.0, verticalScrollBar()->value() + viewport()->height() / 2.0);
    const double before = zoom();
    m_picture.setZoom(std::clamp(factor, leastZoom, mostZoom));
    setBars();
    horizontalScrollBar()->setValue(int(middle.x() * zoom() / before - viewport()->width() / 2.0));
    verticalScrollBar()->setValue(int(middle.y() * zoom() / before - viewport()->height() / 2.0));
    viewport()->update();
}

void LineageView::fitAll()
{
    const QSizeF whole = m_picture.sizeAt(1);
    setZoom(std::min({1.0, viewport()->width() / std::max(1.0, whole.width()), viewport()->height() / std::max(1.0, whole.height())}));
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
        setZoom(zoom() * (event->angleDelta().y() > 0 ? 1.15 : 1 / 1.15));
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

// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/modebar.h"

#include "ui/style/tokens.h"

#include <QAction>
#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

/// Button of a mode, with an optional number in its corner.
class ModeButton final : public QToolButton
{
public:
    using QToolButton::QToolButton;

    void setBadge(int count, const QString &words)
    {
        if (count == m_count)
            return;
        m_count = count;
        setProperty("badge", count);
        setAccessibleDescription(count > 0 ? words : QString());
        update();
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QToolButton::paintEvent(event);
        if (m_count <= 0)
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int side = space(4);
        const int left = layoutDirection() == Qt::LeftToRight ? width() / 2 + space(2) : width() / 2 - space(2) - side;
        const QRect circle(left, space(1) / 2, side, side);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Ink::Accent));
        painter.drawEllipse(circle);
        painter.setPen(palette().color(QPalette::HighlightedText));
        painter.setFont(ui::font(Type::Small));
        painter.drawText(circle, Qt::AlignCenter, QLocale().toString(m_count));
    }

private:
    int m_count = 0;
};

} // namespace

ModeBar::ModeBar(QWidget *parent) :
    QWidget(parent),
    m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(space(1), space(2), space(1), space(2));
    m_column->setSpacing(space(1));
    m_column->addStretch(1);
}

void ModeBar::addMode(QAction *mode)
{
    auto *button = new ModeButton;
    button->setDefaultAction(mode);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setIconSize(QSize(space(5), space(5)));
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoRaise(true);
    connect(mode, &QAction::changed, this, &ModeBar::fitWidth);
    m_column->insertWidget(m_column->count() - 1, button);
    fitWidth();
}

void ModeBar::setBadge(QAction *mode, int count, const QString &words)
{
    for (QToolButton *button : findChildren<QToolButton *>()) {
        if (button->defaultAction() == mode)
            static_cast<ModeButton *>(button)->setBadge(count, words);
    }
}

void ModeBar::fitWidth()
{
    int widest = space(5) * 3;
    for (const QToolButton *button : findChildren<QToolButton *>())
        widest = std::max({widest, button->sizeHint().width(), button->fontMetrics().horizontalAdvance(button->text()) + space(4)});
    setFixedWidth(widest + 2 * space(1));
}

void ModeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Ink::Ground));
    const int edge = layoutDirection() == Qt::LeftToRight ? width() - 1 : 0;
    painter.fillRect(edge, 0, 1, height(), color(Ink::Border));
}

void ModeBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        for (QToolButton *button : findChildren<QToolButton *>())
            button->setIconSize(QSize(space(5), space(5)));
        fitWidth();
    }
}

} // namespace ui

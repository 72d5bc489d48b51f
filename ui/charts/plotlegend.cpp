// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/plotlegend.h"

#include "ui/style/tokens.h"
#include "ui/widgets/flowlayout.h"

#include <QAbstractButton>
#include <QEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>

namespace ui {

namespace {

class LegendButton final : public QAbstractButton
{
public:
    LegendButton(const PlotLegend::Entry &entry, QWidget *parent)
        : QAbstractButton(parent)
        , m_entry(entry)
    {
        setText(entry.name);
        setCheckable(true);
        setChecked(true);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(ui::font(Type::Small));
        return {swatchWidth() + metrics.horizontalAdvance(text()) + space(1) * 3, metrics.height() + space(1)};
    }

    void draw(QPainter &painter, const QRect &area) const
    {
        const QRect inner = area.adjusted(space(1), 0, -space(1), 0);
        drawSwatch(painter, QRect(inner.left(), inner.top(), swatchWidth(), inner.height()));
        painter.setFont(ui::font(Type::Small));
        painter.setPen(color(isChecked() ? Ink::Text : Ink::Muted));
        painter.drawText(inner.adjusted(swatchWidth() + space(1), 0, space(1), 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QAbstractButton::changeEvent(event);
        if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
            updateGeometry();
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        draw(painter, rect());
        if (!hasFocus())
            return;
        QStyleOptionFocusRect option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }

private:
    static int swatchWidth() { return space(2) + space(3); }

    void drawSwatch(QPainter &painter, const QRect &area) const
    {
        QColor ink = seriesColor(m_entry.style);
        ink.setAlphaF(isChecked() ? 1 : 0.3F);
        if (!m_entry.band) {
            painter.setPen(QPen(ink, 2, seriesDash(m_entry.style)));
            painter.drawLine(QPointF(area.left(), area.center().y() + 0.5), QPointF(area.right(), area.center().y() + 0.5));
            return;
        }
        QColor soft = ink;
        soft.setAlphaF(isChecked() ? 0.3F : 0.1F);
        painter.setPen(QPen(ink, 1));
        painter.setBrush(soft);
        const int side = area.height() / 2;
        painter.drawRect(QRectF(area.left() + 0.5, area.center().y() - side / 2 + 0.5, area.width() - 1, side));
    }

    const PlotLegend::Entry m_entry;
};

} // namespace

PlotLegend::PlotLegend(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Curves"));
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(1));
}

void PlotLegend::setEntries(const QList<Entry> &entries)
{
    if (entries == m_entries)
        return;
    m_entries = entries;
    qDeleteAll(std::exchange(m_buttons, {}));
    for (const Entry &entry : entries) {
        auto *button = new LegendButton(entry, this);
        button->setToolTip(tr("Show or hide “%1”", "curve of a chart").arg(entry.name));
        connect(button, &QAbstractButton::toggled, this, [this, name = entry.name](bool on) { Q_EMIT toggled(name, on); });
        layout()->addWidget(button);
        m_buttons.append(button);
        button->show();
    }
}

void PlotLegend::setShown(const QString &name, bool shown)
{
    for (QAbstractButton *button : std::as_const(m_buttons)) {
        const QSignalBlocker quiet(button);
        if (button->text() == name)
            button->setChecked(shown);
    }
}

void PlotLegend::draw(QPainter &painter) const
{
    for (const QAbstractButton *button : m_buttons)
        static_cast<const LegendButton *>(button)->draw(painter, button->geometry());
}

} // namespace ui

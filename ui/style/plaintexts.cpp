// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/plaintexts.h"

#include <QEvent>
#include <QLabel>

namespace ui {

namespace {

constexpr int widestTipInCharacters = 80;

/// Wraps plain tooltips wider than 80 average characters. Qt itself wraps only tooltips with markup.
class TipWrapper final : public QObject
{
public:
    explicit TipWrapper(QLabel *tip) :
        QObject(tip),
        m_tip(tip)
    {
        tip->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const int widest = m_tip->fontMetrics().averageCharWidth() * widestTipInCharacters;
        if (event->type() == QEvent::Resize && !m_tip->wordWrap() && m_tip->width() > widest) {
            m_tip->setWordWrap(true);
            m_tip->resize(widest, m_tip->heightForWidth(widest));
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QLabel *m_tip;
};

} // namespace

void showPlainText(QWidget *widget)
{
    auto *label = qobject_cast<QLabel *>(widget);
    if (!label || label->textFormat() != Qt::AutoText)
        return;
    label->setTextFormat(Qt::PlainText);
    if (label->inherits("QTipLabel"))
        new TipWrapper(label);
}

} // namespace ui

// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/marks.h"
#include "ui/compare/showntext.h"

#include <QPlainTextEdit>

namespace ui {

/// A passage that only the other text contains, drawn as a small wedge at its place.
struct Omission {
    qsizetype place = 0; ///< position in the shown text
    QString text;
};

/// Read-only text with spaced lines, a limited reading width and marked differences. Places refer to the text before
/// its conversion to ShownText. GUI thread; cannot fail.
class TextPane final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextPane(QWidget *parent = nullptr);

    void setShown(const ShownText &shown);
    [[nodiscard]] const ShownText &shown() const { return m_shown; }
    void setMarks(const QList<Mark> &marks, const QList<Omission> &omissions);
    [[nodiscard]] const QList<Mark> &marks() const { return m_highlighter->marks(); }
    [[nodiscard]] const QList<Omission> &omissions() const { return m_omissions; }

    /// The place at the upper edge. scrollToPlace() moves a place there.
    [[nodiscard]] qsizetype topPlace() const;
    void scrollToPlace(qsizetype place);
    /// Selects the span and scrolls it into the upper third.
    void showSpan(Span span);
    /// Positions of the upper and the lower edge of the view as shares of the text, 0 … 1.
    [[nodiscard]] std::pair<double, double> visibleShare() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void applyTokens();
    void keepReadingWidth();
    void paintWedge(QPainter &painter, const Omission &omission);
    [[nodiscard]] int lineOf(qsizetype shownPlace) const;

    ShownText m_shown;
    MarkHighlighter *m_highlighter;
    QList<Omission> m_omissions;
};

} // namespace ui

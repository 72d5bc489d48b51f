// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ui {

class ElidedLabel;
class Meter;

/// One value of the run header: a caption, a large value, and below it a note or a meter. Assistive technology reads
/// all three as one sentence.
class Gauge final : public QWidget
{
    Q_OBJECT

public:
    Gauge(const QString &caption, QWidget *parent);

    void setCaption(const QString &caption);
    void setValue(const QString &value);
    void setNote(const QString &note);
    /// Shows a meter instead of the note.
    void setMeasure(double value, double allowed, const QString &words);
    [[nodiscard]] QString value() const;
    [[nodiscard]] QString note() const;

private:
    void speak();

    QString m_note;
    ElidedLabel *m_caption;
    ElidedLabel *m_value;
    ElidedLabel *m_noteLabel;
    Meter *m_meter;
};

} // namespace ui

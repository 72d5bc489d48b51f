// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ui {

class ElidedLabel;
class Meter;

/// One instrument of the cockpit: a small caption, a large value, a small note or a meter under it.
/// Assistive technology hears all three as one sentence.
class Gauge final : public QWidget
{
    Q_OBJECT

public:
    Gauge(const QString &caption, QWidget *parent);

    void setCaption(const QString &caption);
    void setValue(const QString &value);
    void setNote(const QString &note);
    /// Shows a meter in place of the note.
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

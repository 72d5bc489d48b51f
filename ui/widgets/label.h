// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QLabel>

namespace ui {

/// A label with a font type and a colour of the tokens; follows zoom and theme.
class Label : public QLabel
{
    Q_OBJECT

public:
    explicit Label(Type type = Type::Body, Ink ink = Ink::Text, QWidget *parent = nullptr);
    Label(const QString &text, Type type, Ink ink, QWidget *parent = nullptr);

    void setInk(Ink ink);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTokens();

    Type m_type;
    Ink m_ink;
};

/// The heading of a section of a page.
class SectionHeader final : public Label
{
    Q_OBJECT

public:
    explicit SectionHeader(QWidget *parent = nullptr) :
        SectionHeader({}, parent)
    {
    }
    explicit SectionHeader(const QString &text, QWidget *parent = nullptr);
};

} // namespace ui

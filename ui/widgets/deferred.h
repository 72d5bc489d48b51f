// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

namespace ui {

/// Creates its content when it is first shown, so that unused tabs cost no time. GUI thread; owns the content.
class Deferred final : public QWidget
{
public:
    using Make = std::function<QWidget *(QWidget *parent)>;
    explicit Deferred(Make make, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    Make m_make; ///< empty after the content was created
};

} // namespace ui

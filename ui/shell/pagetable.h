// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QList>

#include <string_view>

class QAction;
class QWidget;

namespace ui {

class Pages;

/// A page of the window, by its name. Those that other code goes to have a constant.
class Mode
{
public:
    constexpr explicit Mode(const char *name) : m_name(name) {}

    static const Mode Start, Configure, Run, Compare, Export;

    [[nodiscard]] constexpr std::string_view name() const { return m_name; }
    friend constexpr bool operator==(Mode a, Mode b) { return a.m_name == b.m_name; }
    friend size_t qHash(Mode mode, size_t seed = 0) { return qHashBits(mode.m_name.data(), mode.m_name.size(), seed); }

private:
    std::string_view m_name;
};

inline constexpr Mode Mode::Start{"start"}, Mode::Configure{"configure"}, Mode::Run{"run"}, Mode::Compare{"compare"}, Mode::Export{"export"};

/// Actions that the current page adds to the menus.
struct PageActions {
    QList<QAction *> edit, run, candidate, file;
};

/// A title with its note for translators, in the context "ui::WindowMenus".
struct PageTitle {
    const char *text;
    const char *note;
};

/// All that the window knows about one page. A page is its class and a row of pageTable().
struct PageRow {
    Mode mode;
    const char *icon;
    PageTitle title;
    const char *help;                     ///< in the context "ui::WindowMenus"
    QWidget *(*make)(Pages &pages);       ///< called when the page is first gone to; null: the window makes it
    PageActions (*actions)(QWidget *page) = nullptr; ///< null: the actions of the widget, in the menu Edit
    bool showsRun = false;                ///< the title of the window names the open run
};

/// The pages in the order of the bar; their keys are Ctrl+1, Ctrl+2 …
[[nodiscard]] const QList<PageRow> &pageTable();
/// The row of a mode, which must be in the table.
[[nodiscard]] const PageRow &pageRow(Mode mode);

} // namespace ui

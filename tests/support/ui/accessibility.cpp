// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/accessibility.h"

#include "ui/widgets/elidedlabel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSet>
#include <QTabBar>
#include <QTest>
#include <QTextBrowser>

namespace test {

namespace {

QString described(const QWidget *widget)
{
    QString path = QString::fromLatin1(widget->metaObject()->className());
    if (!widget->objectName().isEmpty())
        path += u'#' + widget->objectName();
    for (const QWidget *parent = widget->parentWidget(); parent && !parent->isWindow(); parent = parent->parentWidget()) {
        const QString name = QString::fromLatin1(parent->metaObject()->className());
        if (name.startsWith(QLatin1StringView("ui::")))
            return name + u'/' + path;
    }
    return path;
}

QList<QWidget *> visibleWidgets(QWidget *window)
{
    QList<QWidget *> found{window};
    for (QWidget *child : window->findChildren<QWidget *>()) {
        if (child->isVisibleTo(window) && child->window() == window->window())
            found.append(child);
    }
    return found;
}

bool takesTab(const QWidget *widget)
{
    return widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
}

bool isData(const QWidget *widget)
{
    if (widget->objectName() == QLatin1StringView("ScrollLeftButton") || widget->objectName() == QLatin1StringView("ScrollRightButton"))
        return true; // widgets of Qt
    for (; widget; widget = widget->parentWidget()) {
        if (widget->property("userText").toBool())
            return true;
    }
    return false;
}

/// True if a text needs no translation: without a word, a size in bytes, a name in capitals (environment variable),
/// "Valda".
bool saysNothing(const QString &text)
{
    static const QRegularExpression letters(QStringLiteral("\\p{L}{2,}"));
    static const QRegularExpression fixed(QStringLiteral("^([\\d.,]+ [kMG]?i?B|[A-Z0-9_]+|Valda)$"));
    return !letters.match(text).hasMatch() || fixed.match(text).hasMatch();
}

QStringList textsOf(const QWidget *widget)
{
    QStringList texts{widget->toolTip(), widget->statusTip(), widget->accessibleName(), widget->accessibleDescription()};
    if (widget->isWindow())
        texts.append(widget->windowTitle());
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        texts.append(label->text());
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        texts.append(button->text());
    if (const auto *group = qobject_cast<const QGroupBox *>(widget))
        texts.append(group->title());
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        texts.append(line->placeholderText());
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
        texts.append(edit->placeholderText());
    if (const auto *dock = qobject_cast<const QDockWidget *>(widget))
        texts.append(dock->windowTitle());
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
        for (int index = 0; index < tabs->count(); ++index)
            texts.append(tabs->tabText(index));
    }
    if (const auto *header = qobject_cast<const QHeaderView *>(widget); header && header->model()) {
        for (int section = 0; section < header->count(); ++section)
            texts.append(header->model()->headerData(section, header->orientation()).toString());
    }
    if (const auto *menu = qobject_cast<const QMenu *>(widget)) {
        for (const QAction *action : menu->actions())
            texts << action->text() << action->toolTip();
    }
    return texts;
}

void mnemonicsOf(const QString &where, const QList<QAction *> &actions, QStringList &wrong)
{
    QHash<QString, QString> taken;
    for (const QAction *action : actions) {
        if (action->isSeparator())
            continue;
        if (action->text().isEmpty())
            wrong.append(QStringLiteral("%1: an entry without text").arg(where));
        const QString letter = QKeySequence::mnemonic(action->text()).toString();
        if (!letter.isEmpty() && taken.contains(letter))
            wrong.append(QStringLiteral("%1: “%2” and “%3” share %4").arg(where, taken.value(letter), action->text(), letter));
        taken.insert(letter, action->text());
        if (action->menu())
            mnemonicsOf(where + QStringLiteral(" › ") + action->text(), action->menu()->actions(), wrong);
    }
}

} // namespace

QStringList unnamedControls(QWidget *window)
{
    QStringList wrong;
    for (QWidget *widget : visibleWidgets(window)) {
        if (!takesTab(widget) || widget == window)
            continue;
        QAccessibleInterface *node = QAccessible::queryAccessibleInterface(widget);
        const QString name = node ? node->text(QAccessible::Name) : QString();
        static const QRegularExpression mark(QStringLiteral("&[^& ]"));
        if (name.trimmed().isEmpty())
            wrong.append(described(widget) + QStringLiteral(": no name"));
        else if (name.contains(mark) || name.contains(QLatin1StringView("ui::")) || name.endsWith(QLatin1StringView(".svg")))
            wrong.append(described(widget) + QStringLiteral(": named “%1”").arg(name));
    }
    return wrong;
}

QStringList unreachableControls(QWidget *window)
{
    QSet<QWidget *> reached;
    QStringList wrong;
    window->activateWindow();
    QWidget *first = nullptr;
    for (QWidget *at = window->nextInFocusChain(); at != window; at = at->nextInFocusChain()) {
        if (takesTab(at) && at->isVisibleTo(window)) {
            first = at;
            break;
        }
    }
    if (!first)
        return wrong;
    first->setFocus(Qt::TabFocusReason);
    QWidget *at = QApplication::focusWidget();
    while (at && !reached.contains(at)) {
        reached.insert(at);
        QTest::keyClick(at, Qt::Key_Tab);
        QWidget *next = QApplication::focusWidget();
        // Tab visits the links of a label or rich text first.
        const bool hasLinks = qobject_cast<QLabel *>(at) || qobject_cast<QTextBrowser *>(at);
        for (int link = 0; next == at && hasLinks && link < 100; ++link) {
            QTest::keyClick(at, Qt::Key_Tab);
            next = QApplication::focusWidget();
        }
        if (next == at && visibleWidgets(window).size() > 1) {
            wrong.append(described(at) + QStringLiteral(": Tab cannot leave it"));
            next = at->nextInFocusChain();
        }
        at = next;
    }
    for (QWidget *widget : visibleWidgets(window)) {
        // Tab reaches one control of a group of radio buttons; the parts of a view or compound control count as reached
        // with it.
        const bool part = qobject_cast<QScrollBar *>(widget) || qobject_cast<QHeaderView *>(widget) || qobject_cast<QMenuBar *>(widget)
            || (widget->parentWidget() && widget->parentWidget()->focusProxy() == widget)
            || widget->inherits("QRadioButton") || widget->inherits("QMenu");
        if (widget != window && takesTab(widget) && !part && !reached.contains(widget) && !reached.contains(widget->parentWidget()))
            wrong.append(described(widget) + QStringLiteral(": Tab never comes here"));
    }
    return wrong;
}

QStringList clashingMnemonics(QWidget *window)
{
    QStringList wrong;
    if (const auto *main = qobject_cast<QMainWindow *>(window))
        mnemonicsOf(QStringLiteral("menu bar"), main->menuBar()->actions(), wrong);
    QHash<QString, QString> taken;
    if (const auto *main = qobject_cast<QMainWindow *>(window)) {
        for (const QAction *menu : main->menuBar()->actions()) {
            if (menu->isVisible())
                taken.insert(QKeySequence::mnemonic(menu->text()).toString(), menu->text());
        }
    }
    for (const QWidget *widget : visibleWidgets(window)) {
        QString text;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && !button->inherits("QToolButton"))
            text = button->text();
        else if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            text = label->text();
        const QString letter = QKeySequence::mnemonic(text).toString();
        if (!letter.isEmpty() && taken.contains(letter))
            wrong.append(QStringLiteral("window: “%1” and “%2” share %3").arg(taken.value(letter), text, letter));
        taken.insert(letter, text);
    }
    return wrong;
}

QStringList untranslatedTexts(QWidget *window, const QString &mark)
{
    QStringList wrong;
    for (const QWidget *widget : visibleWidgets(window)) {
        if (isData(widget))
            continue;
        for (const QString &text : textsOf(widget)) {
            if (!saysNothing(text) && !text.contains(mark))
                wrong.append(described(widget) + QStringLiteral(": “%1”").arg(text.left(80)));
        }
    }
    wrong.removeDuplicates();
    return wrong;
}

QStringList clippedTexts(QWidget *window)
{
    QStringList wrong;
    for (const QWidget *widget : visibleWidgets(window)) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool plain = label && !label->wordWrap() && !qobject_cast<const ui::ElidedLabel *>(label) && !label->text().isEmpty();
        if ((plain || qobject_cast<const QAbstractButton *>(widget)) && widget->width() + 1 < widget->minimumSizeHint().width())
            wrong.append(described(widget) + QStringLiteral(": %1 px for %2").arg(widget->width()).arg(widget->minimumSizeHint().width()));
    }
    return wrong;
}

} // namespace test

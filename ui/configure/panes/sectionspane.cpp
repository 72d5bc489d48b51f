// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/document/configdocument.h"
#include "ui/configure/form/fieldform.h"
#include "ui/configure/form/pathchooser.h"
#include "ui/configure/panes/panes.h"

#include <algorithm>
#include <utility>

namespace ui {

SectionsPane::SectionsPane(ConfigDocument *document, const SectionsPlace &place, QWidget *parent) :
    StepPane(document, place.title, place.sentence, parent)
{
    for (const FieldGroup &group : place.groups) {
        auto *form = new FieldForm(document, group.fields(), group.owner);
        for (const engine::Field &field : group.fields())
            addPathChooser(form->editor(field.path), group.owner + u'.' + field.path);
        m_sections << Section{form, addSection(group.title, form)};
    }
    finish();
    connect(document, &ConfigDocument::changed, this, &SectionsPane::showSections);
    showSections();
}

/// Hides sections without visible fields.
void SectionsPane::showSections()
{
    for (const Section &section : std::as_const(m_sections))
        section.whole->setVisible(section.form->hasRows());
}

bool SectionsPane::focusField(const QString &path)
{
    return std::any_of(m_sections.begin(), m_sections.end(),
        [&path](const Section &section) { return section.form->focusField(path) || (section.form->owner() == path && section.form->focusFirst()); });
}

} // namespace ui

// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/configdocument.h"
#include "ui/configure/fieldform.h"
#include "ui/configure/fieldtexts.h"
#include "ui/configure/panes.h"

namespace ui {

SectionsPane::SectionsPane(ConfigDocument *document, const QString &title, const QString &sentence, const QStringList &sections, QWidget *parent) :
    StepPane(document, title, sentence, parent)
{
    for (const QString &section : sections) {
        m_forms << new FieldForm(document, engine::runFields(section), section);
        if (sections.size() > 1)
            addSection(placeTitle(section), m_forms.last());
        else
            addWidget(m_forms.last());
    }
    finish();
}

bool SectionsPane::focusField(const QString &path)
{
    for (FieldForm *form : m_forms) {
        if (form->focusField(path))
            return true;
        if (form->owner() == path && !engine::runFields(path).isEmpty())
            return form->focusField(path + u'.' + engine::runFields(path).first().path);
    }
    return false;
}

} // namespace ui

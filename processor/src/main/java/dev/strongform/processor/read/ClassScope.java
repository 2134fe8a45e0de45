package dev.strongform.processor.read;

import javax.lang.model.util.Elements;

/** Everything that names in the bodies of one problem resolve through. */
record ClassScope(TreeTable table, Elements elements, UnitScope unit, OwnMembers own) {}

/** Problems whose time is cut into slabs that are solved one after another. */
package dev.strongform.slabs;

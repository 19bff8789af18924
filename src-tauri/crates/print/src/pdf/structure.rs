//! The structure tree: what the page plans' tags say, put together over all pages. A table or a row
//! that goes on overleaf is one element.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use crate::plan::Tag;

/// What a painted thing belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mark {
    /// Not content.
    Artifact,
    /// Content of an element: its kind, and its number on the page.
    Content { kind: &'static str, id: i64 },
}

#[derive(Debug)]
enum Kid {
    Element(usize),
    Content { page: usize, id: i64 },
}

#[derive(Debug)]
struct Element {
    tag: Tag,
    parent: Option<usize>,
    kids: Vec<Kid>,
    /// How many cells a row that goes on overleaf has taken up again.
    resumed: usize,
}

impl Element {
    /// The page that its first content stands on.
    fn page(&self) -> Option<usize> {
        self.kids.iter().find_map(|kid| match kid {
            Kid::Content { page, .. } => Some(*page),
            Kid::Element(_) => None,
        })
    }
}

/// The numbers of the tree's objects.
pub(super) struct Tree {
    /// The root, which the catalogue names.
    pub root: ObjectId,
    /// The element that holds all others.
    whole: ObjectId,
    /// The elements in their order.
    ids: Vec<ObjectId>,
}

/// The tree under construction.
#[derive(Debug, Default)]
pub(super) struct Structure {
    elements: Vec<Element>,
    /// The element owning each piece of marked content, page by page.
    owners: Vec<Vec<usize>>,
    /// Tables and rows by their numbers, so that a long ledger finds those that go on.
    tables: HashMap<u32, usize>,
    rows: HashMap<(usize, u32), usize>,
    stack: Vec<Option<usize>>,
    page: usize,
    current: Option<Mark>,
}

impl Structure {
    /// Following marks are on this page.
    pub fn begin_page(&mut self, page: usize) {
        self.page = page;
        self.owners.resize_with(page + 1, Vec::new);
        self.stack.clear();
        self.current = None;
    }

    /// Enters a tagged part.
    pub fn open(&mut self, tag: &Tag) {
        let inside_artifact = matches!(self.stack.last(), Some(None));
        let element = (*tag != Tag::Artifact && !inside_artifact).then(|| self.element(tag));
        self.stack.push(element);
        self.current = None;
    }

    /// Leaves the innermost part.
    pub fn close(&mut self) {
        self.stack.pop();
        self.current = None;
    }

    fn element(&mut self, tag: &Tag) -> usize {
        let parent = self.stack.last().copied().flatten();
        if let Some(found) = self.earlier(parent, tag) {
            self.elements[found].resumed = 0;
            return found;
        }
        self.elements.push(Element {
            tag: tag.clone(),
            parent,
            kids: Vec::new(),
            resumed: usize::MAX,
        });
        let index = self.elements.len() - 1;
        match (tag, parent) {
            (Tag::Table(number), _) => drop(self.tables.insert(*number, index)),
            (Tag::Row(number), Some(table)) => drop(self.rows.insert((table, *number), index)),
            _ => {}
        }
        if let Some(parent) = parent {
            self.elements[parent].kids.push(Kid::Element(index));
        }
        index
    }

    /// The element that goes on here: a table or row of the same number, or the next cell of a row
    /// that has been taken up again.
    fn earlier(&mut self, parent: Option<usize>, tag: &Tag) -> Option<usize> {
        match tag {
            Tag::Table(number) => self.tables.get(number).copied(),
            Tag::Row(number) => self.rows.get(&(parent?, *number)).copied(),
            Tag::Cell => {
                let parent = parent?;
                let place = self.elements[parent].resumed;
                let found = self.children(parent).nth(place)?;
                self.elements[parent].resumed += 1;
                Some(found)
            }
            _ => None,
        }
    }

    fn children(&self, of: usize) -> impl DoubleEndedIterator<Item = usize> + '_ {
        self.elements[of].kids.iter().filter_map(|kid| match kid {
            Kid::Element(index) => Some(*index),
            Kid::Content { .. } => None,
        })
    }

    /// The mark of the next painted thing. Rules and fills are content only inside a figure.
    pub fn mark(&mut self, is_text: bool) -> Mark {
        let Some(Some(owner)) = self.stack.last().copied() else {
            return Mark::Artifact;
        };
        let is_figure = matches!(self.elements[owner].tag, Tag::Figure(_));
        if !is_text && !is_figure {
            self.current = None;
            return Mark::Artifact;
        }
        if let Some(mark) = &self.current {
            return mark.clone();
        }
        let id = self.owners[self.page].len() as i64;
        self.owners[self.page].push(owner);
        self.elements[owner].kids.push(Kid::Content {
            page: self.page,
            id,
        });
        let mark = Mark::Content {
            kind: kind(&self.elements[owner].tag),
            id,
        };
        self.current = Some(mark.clone());
        mark
    }

    /// Whether there is anything to tell.
    pub fn is_empty(&self) -> bool {
        self.elements.is_empty()
    }

    /// Writes the tree's root and the way back to it into the document, and numbers the elements, which are written
    /// one by one afterwards.
    pub fn root(&self, document: &mut Document, pages: &[ObjectId]) -> Tree {
        let (root, whole) = (document.new_object_id(), document.new_object_id());
        let ids: Vec<ObjectId> = self
            .elements
            .iter()
            .map(|_| document.new_object_id())
            .collect();
        let tops = self.elements.iter().zip(&ids);
        let tops = tops.filter(|(element, _)| element.parent.is_none());
        let kids: Vec<Object> = tops.map(|(_, id)| (*id).into()).collect();
        document.set_object(
            whole,
            dictionary! {
                "Type" => "StructElem", "S" => "Document", "P" => root, "K" => kids,
            },
        );
        let parents = self.parents(document, &ids, pages);
        document.set_object(
            root,
            dictionary! {
                "Type" => "StructTreeRoot", "K" => whole, "ParentTree" => parents,
                "ParentTreeNextKey" => pages.len() as i64,
            },
        );
        Tree { root, whole, ids }
    }

    /// The elements as objects, made as they are asked for: a long ledger has thousands.
    pub fn elements<'a>(
        &'a self,
        tree: &'a Tree,
        pages: &'a [ObjectId],
    ) -> impl Iterator<Item = (ObjectId, Object)> + 'a {
        let numbered = tree.ids.iter().zip(&self.elements);
        numbered.map(|(id, element)| {
            let parent = element.parent.map_or(tree.whole, |parent| tree.ids[parent]);
            (*id, self.describe(element, parent, &tree.ids, pages).into())
        })
    }

    fn describe(
        &self,
        element: &Element,
        parent: ObjectId,
        ids: &[ObjectId],
        pages: &[ObjectId],
    ) -> Dictionary {
        let home = element.page();
        let kid = |kid: &Kid| match kid {
            Kid::Element(index) => Object::from(ids[*index]),
            Kid::Content { page, id } if Some(*page) == home => Object::from(*id),
            Kid::Content { page, id } => Object::from(dictionary! {
                "Type" => "MCR", "Pg" => pages[*page], "MCID" => *id,
            }),
        };
        let mut kids: Vec<Object> = element.kids.iter().map(kid).collect();
        let kids = match kids.pop() {
            Some(only) if kids.is_empty() => only,
            last => {
                kids.extend(last);
                kids.into()
            }
        };
        let mut dictionary = dictionary! { "S" => kind(&element.tag), "P" => parent, "K" => kids };
        if let Some(page) = home {
            dictionary.set("Pg", pages[page]);
        }
        match &element.tag {
            Tag::Figure(words) => dictionary.set("Alt", lopdf::text_string(words)),
            Tag::Span(columns) if *columns > 1 => {
                let wide = dictionary! { "O" => "Table", "ColSpan" => i64::from(*columns) };
                dictionary.set("A", wide);
            }
            Tag::HeaderCell => {
                dictionary.set("A", dictionary! { "O" => "Table", "Scope" => "Column" });
            }
            _ => {}
        }
        dictionary
    }

    /// The way back from marked content to its element; also numbers the pages for it.
    fn parents(&self, document: &mut Document, ids: &[ObjectId], pages: &[ObjectId]) -> ObjectId {
        let mut numbers = Vec::new();
        for (number, page) in pages.iter().enumerate() {
            let owners = self
                .owners
                .get(number)
                .map(Vec::as_slice)
                .unwrap_or_default();
            let owners: Vec<Object> = owners.iter().map(|owner| ids[*owner].into()).collect();
            numbers.push(Object::from(number as i64));
            numbers.push(document.add_object(owners).into());
            if let Ok(page) = document.get_dictionary_mut(*page) {
                page.set("StructParents", number as i64);
                page.set("Tabs", "S");
            }
        }
        document.add_object(dictionary! { "Nums" => numbers })
    }
}

fn kind(tag: &Tag) -> &'static str {
    match tag {
        Tag::Title => "H1",
        Tag::Heading => "H2",
        Tag::Subheading => "H3",
        Tag::Paragraph | Tag::Artifact => "P",
        Tag::Table(_) => "Table",
        Tag::Row(_) | Tag::HeaderRow => "TR",
        Tag::HeaderCell => "TH",
        Tag::Cell | Tag::Span(_) => "TD",
        Tag::Figure(_) => "Figure",
    }
}

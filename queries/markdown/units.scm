; The blocks of a document that can hold a goal. The captures are listed in core/structure.h. What is parsed is a
; skeleton (core/skeleton.h): predicates look at the words, but cost the memory of shapes (core/shape.h).
;
; No pattern here has a node inside another: tree-sitter would study the grammar for it at each start, for
; some 3 ms a pattern.

; Headings. One without text is a heading all the same: it ends what stands above it.
[
  (atx_heading)
  (setext_heading)
] @heading

[
  (atx_h1_marker)
  (setext_h1_underline)
] @rank.1

[
  (atx_h2_marker)
  (setext_h2_underline)
] @rank.2

(atx_h3_marker) @rank.3
(atx_h4_marker) @rank.4
(atx_h5_marker) @rank.5
(atx_h6_marker) @rank.6

; List items.
(list_item) @item

[
  (list_marker_dot)
  (list_marker_parenthesis)
] @ordered

(task_list_marker_unchecked) @task.open
(task_list_marker_checked) @task.done

; Block quotes.
(block_quote) @quote

; The text of headings, items and paragraphs.
(inline) @text

; Tables.
(pipe_table_header) @head
(pipe_table_row) @row
(pipe_table_cell) @cell

; The blocks of a document that can hold a goal. The captures are listed in core/structure.h. What is parsed is a
; skeleton (core/skeleton.h): predicates look at the words, but cost the memory of shapes (core/shape.h).

; Headings. One whose text is empty is a heading all the same: it ends what stands above it.
(atx_heading (atx_h1_marker)) @heading.1
(atx_heading (atx_h2_marker)) @heading.2
(atx_heading (atx_h3_marker)) @heading.3
(atx_heading (atx_h4_marker)) @heading.4
(atx_heading (atx_h5_marker)) @heading.5
(atx_heading (atx_h6_marker)) @heading.6
(setext_heading (setext_h1_underline)) @heading.1
(setext_heading (setext_h2_underline)) @heading.2
(atx_heading (inline) @heading.text)
(setext_heading (paragraph (inline) @heading.text))

; List items, numbered or not.
(list_item
  [
    (list_marker_minus)
    (list_marker_plus)
    (list_marker_star)
  ]) @item
(list_item
  [
    (list_marker_dot)
    (list_marker_parenthesis)
  ]) @item.ordered
(task_list_marker_unchecked) @task.open
(task_list_marker_checked) @task.done

; Block quotes.
(block_quote) @quote

; The text of paragraphs, also in list items and quotes. (That of a setext heading is met again: as above.)
(paragraph (inline) @paragraph)

; Tables.
(pipe_table_header) @head
(pipe_table_row) @row
(pipe_table_cell) @cell

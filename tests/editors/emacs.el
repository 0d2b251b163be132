;;; emacs.el --- `milstolpe lsp` in the real Emacs: emacs --batch -Q -l tests/editors/emacs.el  -*- lexical-binding: t -*-
;;; Commentary:
;; MILSTOLPE names the program (default build/milstolpe).
;;; Code:
(require 'eglot)
(require 'flymake)

(defvar program (expand-file-name (or (getenv "MILSTOLPE") "build/milstolpe")))
(defvar plan (expand-file-name "tests/editors/plan.md"))
(defvar failed 0)

(define-derived-mode plan-mode text-mode "Plan")
(add-to-list 'auto-mode-alist '("\\.md\\'" . plan-mode))

(defun wait-for (what holds)
  "Waits until HOLDS is true; WHAT is named where it never is."
  (let ((ends (+ (float-time) 10)))
    (while (not (funcall holds))
      (when (> (float-time) ends) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.05))))

(defun rules ()
  "The rules of what Flymake shows."
  (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(defun is-said (part)
  "Whether a finding's message has PART."
  (seq-some (lambda (text) (string-search part text)) (rules)))

(defun check (sentence holds)
  "Counts and tells of SENTENCE where HOLDS is nil."
  (unless holds
    (setq failed (1+ failed))
    (princ (format "FAIL  emacs: %s\n      %S\n" sentence (rules)))))

(defun line-of-goal ()
  "The line of the first goal."
  (goto-char (point-min))
  (search-forward "Increase")
  (buffer-substring-no-properties (line-beginning-position) (line-end-position)))

(defun actions-here ()
  "The actions for the line of point."
  (eglot-code-actions (line-beginning-position) (line-end-position)))

(defun undo-all-of-it ()
  "Takes back what was done since the last boundary."
  (setq last-command nil pending-undo-list nil)
  (undo-boundary)
  (undo))

(defun try-fix (number)
  "Makes action NUMBER of the first goal, and takes it back.  Nil where there is none."
  (line-of-goal)
  (let ((before (buffer-string)) (action (nth number (actions-here))))
    (when action
      (buffer-disable-undo)
      (buffer-enable-undo)
      (eglot-execute (eglot-current-server) action)
      (check (format "%s changes the text" (plist-get action :title)) (not (equal before (buffer-string))))
      (undo-all-of-it)
      (check (format "%s is taken back" (plist-get action :title)) (equal before (buffer-string)))
      (eglot--signal-textDocument/didChange)
      action)))

(defun try-each-fix ()
  "Each action of the first goal; what was offered for another version of the text would be refused."
  (let ((count 0))
    (while (try-fix count) (setq count (1+ count)))
    (check "there are fixes, refactorings and silence" (>= count 4))))

(defvar pieces ["" "a" "å" "😀" " " "\n" "\n\n- Reach " "# Goals\n" "**" "|" "```\n" "20% " " by May 2027" "soon "])

(defun random-edit ()
  "Deletes a little somewhere, or nothing, and writes something there."
  (when (> (buffer-size) 2000) (delete-region 500 (point-max)))
  (let ((at (1+ (random (1+ (buffer-size))))))
    (delete-region at (min (point-max) (+ at (if (= 0 (random 3)) (random 20) 0))))
    (goto-char at)
    (insert (aref pieces (random (length pieces))))))

(defun found-here ()
  "What Flymake has: lines and messages."
  (sort (mapcar (lambda (item)
                  (format "%d %s" (line-number-at-pos (flymake-diagnostic-beg item)) (flymake-diagnostic-text item)))
                (flymake-diagnostics))
        #'string<))

(defun found-afresh ()
  "What the command finds in the same text: lines and messages."
  (let ((name (make-temp-file "plan" nil ".md")) (coding-system-for-write 'utf-8-unix) (text (buffer-string)) found)
    (with-temp-file name (insert text))
    (with-temp-buffer
      (call-process program nil t nil "check" "--no-config" "--format" "json" name)
      (goto-char (point-min))
      (let ((document (aref (gethash "documents" (json-parse-buffer)) 0)))
        (setq found (mapcar (lambda (item)
                              (format "%d milstolpe [%s]: %s" (gethash "line" (gethash "start" (gethash "range" item)))
                                      (gethash "rule" item) (gethash "message" item)))
                            (gethash "findings" document)))))
    (delete-file name)
    (sort found #'string<)))

(defun try-random-edits ()
  "A thousand edits; after each twenty the findings are those of a fresh check."
  (random "milstolpe")
  (buffer-disable-undo)
  (let ((total 0))
    (dotimes (round 50)
      (dotimes (_ 20) (random-edit))
      (eglot--signal-textDocument/didChange)
      (let ((expected (found-afresh)))
        (setq total (+ total (length expected)))
        (ignore-errors
          (wait-for "the same findings" (lambda () (flymake-start) (equal (found-here) expected))))
        (unless (equal (found-here) expected)
          (check (format "round %d: expected %S" round expected) nil))))
    (check (format "much is found, not %d times something" total) (> total 200))))

(let* ((folder (make-temp-file "milstolpe" t))
       (name (expand-file-name "plan.md" folder))
       (eglot-server-programs `((plan-mode . (,program "lsp"))))
       (eglot-autoshutdown t)
       (eglot-confirm-server-edits nil)
       (eglot-send-changes-idle-time 0)
       (eglot-sync-connect 5))
  (copy-file plan name)
  (with-current-buffer (find-file-noselect name)
    (plan-mode)
    (eglot--connect '(plan-mode) (cons 'transient folder) 'eglot-lsp-server (list program "lsp") '("markdown"))
    (eglot--maybe-activate-editing-mode)
    (wait-for "findings" (lambda () (flymake-start) (is-said "Time-bound")))
    (check "what is vague is said" (is-said "Measurable"))

    (line-of-goal)
    (let* ((actions (eglot-code-actions (line-beginning-position) (line-end-position) "quickfix"))
           (fix (seq-find (lambda (action) (string-search "deadline: by" (plist-get action :title))) actions)))
      (check "a deadline is offered" fix)
      (when fix (eglot-execute (eglot-current-server) fix)))
    (check "the fix is made" (string-match-p "significantly by \\S-+$" (line-of-goal)))
    (eglot--signal-textDocument/didChange)
    (wait-for "the finding to go" (lambda () (not (is-said "Time-bound"))))

    (undo-boundary)
    (setq last-command nil)
    (erase-buffer)
    (insert-file-contents plan)
    (eglot--signal-textDocument/didChange)
    (wait-for "the finding to come back" (lambda () (is-said "Time-bound")))
    (goto-char (line-end-position))
    (line-of-goal)
    (end-of-line)
    (dolist (letter (string-to-list " by May 2027"))
      (insert letter)
      (eglot--signal-textDocument/didChange)
      (accept-process-output nil 0.02))
    (wait-for "the finding to go" (lambda () (not (is-said "Time-bound"))))

    (erase-buffer)
    (insert-file-contents plan)
    (eglot--signal-textDocument/didChange)
    (wait-for "the finding to come back" (lambda () (flymake-start) (is-said "Time-bound")))
    (try-each-fix)

    (write-file (expand-file-name "renamed.md" folder))
    (goto-char (point-max))
    (insert "- Grow sales soon \n")
    (eglot--signal-textDocument/didChange)
    (wait-for "what is said of the renamed file" (lambda () (flymake-start) (is-said "soon")))

    (try-random-edits)
    (set-buffer-modified-p nil)
    (eglot-shutdown (eglot-current-server)))
  (delete-directory folder t))

(princ (format "emacs: %d failed\n" failed))
(kill-emacs (if (= failed 0) 0 1))
;;; emacs.el ends here

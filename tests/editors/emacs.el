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
    (set-buffer-modified-p nil)
    (eglot-shutdown (eglot-current-server)))
  (delete-directory folder t))

(princ (format "emacs: %d failed\n" failed))
(kill-emacs (if (= failed 0) 0 1))
;;; emacs.el ends here

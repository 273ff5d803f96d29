# Rscript peer.R CALL STEM N: one call of one R package on the files STEM.csv and STEM.f32; "Rscript peer.R versions" lists what is installed.
# Prints lines that begin with "@@": step NAME CPU WALL, values NUMBERS, peak MEGABYTES, version PACKAGE NUMBER.
# A call shorter than a second is made again, up to ten times within a second; the first and the last are told.
arguments <- commandArgs(TRUE)
call <- arguments[1]
dimension <- 384L
permutations <- 999L

tell <- function(name, t) {
  cat(sprintf("@@ step %s %.4f %.4f\n", name, t[1] + t[2], t[3]))
  flush(stdout())
}
timed <- function(name, expression) {
  t <- system.time(value <- force(expression))
  tell(name, t)
  invisible(value)
}
called <- function(expression) {
  code <- substitute(expression)
  frame <- parent.frame()
  spent <- 0
  for (i in 1:10) {
    t <- system.time(value <- eval(code, frame))
    if (i == 1) tell("first", t)
    spent <- spent + t[1] + t[2]
    if (spent > 1) break
  }
  tell("call", t)
  invisible(value)
}
values <- function(...) cat("@@ values", sprintf("%.15g", c(...)), "\n")
package <- function(name) suppressPackageStartupMessages(library(name, character.only = TRUE))

if (call == "versions") {
  cat("@@ version R", as.character(getRversion()), "\n")
  for (p in c("vegan", "energy")) if (requireNamespace(p, quietly = TRUE)) cat("@@ version", p, as.character(packageVersion(p)), "\n")
  cat("@@ blas", basename(extSoftVersion()["BLAS"]), "\n")
  quit(save = "no")
}

stem <- arguments[2]
n <- as.integer(arguments[3])
set.seed(1)

if (startsWith(call, "p-adjust")) {
  i <- 0:(n - 1)
  p <- ((i * 7919) %% 1000003 + 0.5) / 1000003
  p <- p * p * p
  adjusted <- called(p.adjust(p, c("p-adjust-bh" = "BH", "p-adjust-holm" = "holm", "p-adjust-by" = "BY")[[call]]))
  values(sum(adjusted), min(adjusted))
} else {
  meta <- timed("load", {
    meta <- read.csv(paste0(stem, ".csv"), stringsAsFactors = TRUE)
    X <- matrix(readBin(paste0(stem, ".f32"), "numeric", n * dimension, size = 4, endian = "little"), n, dimension, byrow = TRUE)
    meta
  })
  two <- ifelse(meta$origin %in% c("o0", "o1"), 1, 2)
  distances <- function(rows = seq_len(n)) timed("prepare", {
    G <- tcrossprod(X[rows, ])
    squares <- diag(G)
    G <- outer(squares, squares, "+") - 2 * G
    G[G < 0] <- 0
    as.dist(sqrt(G))
  })
  blocked <- function() permute::how(nperm = permutations, blocks = meta$question)
  spread <- function(type) {
    package("vegan"); D <- distances()
    tested <- called(permutest(betadisper(D, meta$origin, type = type), permutations = blocked()))
    values(tested$tab$F[1])
  }
  f <- function(table) values(table$F[!is.na(table$F)])
  switch(call,
    "permanova-one" = { package("vegan"); D <- distances(); f(called(adonis2(D ~ origin, data = meta, permutations = permutations))) },
    "permanova-terms" = { package("vegan"); D <- distances(); f(called(adonis2(D ~ language * origin, data = meta, permutations = blocked(), by = "terms"))) },
    "permanova-margin" = { package("vegan"); D <- distances(); f(called(adonis2(D ~ language + origin, data = meta, permutations = blocked(), by = "margin"))) },
    "permdisp-centroid" = spread("centroid"),
    "permdisp-median" = spread("median"),
    "energy" = { package("energy"); D <- distances(order(two)); values(called(eqdist.etest(D, tabulate(two), distance = TRUE, R = permutations))$statistic) },
    "disco" = { package("energy"); D <- distances(); values(called(disco(D, factors = meta$origin, distance = TRUE, R = permutations))$statistic) },
    "pca" = { fit <- called(prcomp(X, rank. = 50)); values(fit$sdev[1:3]^2) },
    "pcoa" = { D <- distances(); fit <- called(cmdscale(D, 2, eig = TRUE)); values(fit$eig[1:3]) },
    "distances" = { D <- called(dist(X)); values(sum(D), max(D)) },
    stop("There is no call ", call))
}

if (file.exists("/proc/self/status")) {
  line <- grep("^VmHWM", readLines("/proc/self/status"), value = TRUE)
  cat("@@ peak", as.numeric(gsub("[^0-9]", "", line)) * 1024 / 1e6, "\n")
}

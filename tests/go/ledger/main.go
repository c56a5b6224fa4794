// Command ledger checks what we publish with code that is not ours: Go's checksum database client
// (golang.org/x/mod/sumdb note and tlog) and crypto/ed25519. See tests/go/README.md.
//
//	ledger verify <folder with checkpoint, entries.jsonl, policy.txt, cosignatures.jsonl, tile/>
//	ledger vectors
package main

import (
	"crypto/ed25519"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func main() {
	log.SetFlags(0)
	if len(os.Args) == 3 && os.Args[1] == "verify" {
		verify(os.Args[2])
	} else if len(os.Args) == 2 && os.Args[1] == "vectors" {
		vectors()
	} else {
		log.Fatal("usage: ledger verify <folder> | ledger vectors")
	}
}

// tiles reads our files; only the height in Go's own path is dropped (tile/8/0/000 -> tile/0/000).
type tiles string

func (t tiles) Height() int { return 8 }
func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var found [][]byte
	for _, tile := range wanted {
		name := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		data, err := os.ReadFile(filepath.Join(string(t), filepath.FromSlash(name)))
		if err != nil {
			return nil, err
		}
		found = append(found, data)
	}
	return found, nil
}
func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func verify(folder string) {
	read := func(name string) string {
		data, err := os.ReadFile(filepath.Join(folder, name))
		must(err)
		return string(data)
	}
	var known []note.Verifier
	var witnesses []string
	for _, line := range strings.Split(read("policy.txt"), "\n") {
		words := strings.Fields(line)
		if len(words) == 2 && words[0] == "log" {
			v, err := note.NewVerifier(words[1])
			must(err)
			known = append(known, v)
		}
		if len(words) == 3 && words[0] == "witness" {
			witnesses = append(witnesses, words[2])
		}
	}
	opened, err := note.Open([]byte(read("checkpoint")), note.VerifierList(known...))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	root, err := tlog.ParseHash(lines[2])
	must(err)
	tree := tlog.Tree{N: size, Hash: root}
	hashes := tlog.TileHashReader(tree, tiles(folder))

	entries := strings.Split(strings.TrimSuffix(read("entries.jsonl"), "\n"), "\n")
	for i := int64(0); i < size; i++ {
		proof, err := tlog.ProveRecord(size, i, hashes)
		must(err)
		must(tlog.CheckRecord(proof, size, root, i, tlog.RecordHash([]byte(entries[i]))))
	}
	earlier := 0
	seen := 0
	for _, line := range strings.Split(strings.TrimSpace(read("cosignatures.jsonl")), "\n") {
		if line == "" {
			continue
		}
		var head struct {
			Size  int64
			Lines []string
		}
		must(json.Unmarshal([]byte(line), &head))
		was, err := tlog.TreeHash(head.Size, hashes)
		must(err)
		proof, err := tlog.ProveTree(size, head.Size, hashes)
		must(err)
		must(tlog.CheckTree(proof, size, root, head.Size, was))
		earlier++
		text := fmt.Sprintf("%s\n%d\n%s\n", lines[0], head.Size, was)
		for _, signature := range head.Lines {
			if !cosigned(text, signature, witnesses) {
				log.Fatalf("cosignature on %d does not verify", head.Size)
			}
			seen++
		}
	}
	fmt.Printf("go ok: %d entries included, %d earlier heads consistent, %d cosignatures, %d signatures\n", size, earlier, seen, len(opened.Sigs))
}

// cosigned follows C2SP tlog-cosignature: algorithm byte 4, key id, 8 bytes of time, Ed25519.
func cosigned(text, line string, witnesses []string) bool {
	words := strings.Fields(line)
	raw, err := base64.StdEncoding.DecodeString(words[2])
	must(err)
	for _, vkey := range witnesses {
		parts := strings.SplitN(vkey, "+", 3)
		key, err := base64.StdEncoding.DecodeString(parts[2])
		must(err)
		if parts[0] != words[1] || fmt.Sprintf("%x", raw[:4]) != parts[1] || key[0] != 4 {
			continue
		}
		time := binary.BigEndian.Uint64(raw[4:12])
		message := fmt.Sprintf("cosignature/v1\ntime %d\n%s", time, text)
		if ed25519.Verify(ed25519.PublicKey(key[1:]), []byte(message), raw[12:]) {
			return true
		}
	}
	return false
}

type memory []tlog.Hash

func (m memory) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var found []tlog.Hash
	for _, i := range indexes {
		found = append(found, m[i])
	}
	return found, nil
}

// vectors makes the log whose leaf n is "leaf n" and prints what our code must agree with.
func vectors() {
	const size = 1000
	var stored memory
	for i := int64(0); i < size; i++ {
		add, err := tlog.StoredHashes(i, []byte(fmt.Sprintf("leaf %d", i)), stored)
		must(err)
		stored = append(stored, add...)
	}
	type proof struct {
		From, To int64
		Hashes   []string
	}
	out := struct {
		Roots       map[string]string
		Inclusion   []proof
		Consistency []proof
		Tiles       []string
	}{Roots: map[string]string{}}
	sizes := []int64{1, 2, 3, 7, 8, 255, 256, 257, 511, 512, 700, 1000}
	words := func(hashes []tlog.Hash) []string {
		named := []string{}
		for _, h := range hashes {
			named = append(named, h.String())
		}
		return named
	}
	for n, to := range sizes {
		root, err := tlog.TreeHash(to, stored)
		must(err)
		out.Roots[strconv.FormatInt(to, 10)] = root.String()
		record, err := tlog.ProveRecord(to, to/2, stored)
		must(err)
		out.Inclusion = append(out.Inclusion, proof{to / 2, to, words(record)})
		if n > 0 {
			step, err := tlog.ProveTree(to, sizes[n-1], stored)
			must(err)
			out.Consistency = append(out.Consistency, proof{sizes[n-1], to, words(step)})
		}
	}
	for _, tile := range tlog.NewTiles(8, 0, 700) {
		// Go also names every smaller partial tile a growing log passes through.
		if tile.W != 256 && tile.N*256+int64(tile.W) != 700>>(8*uint(tile.L)) {
			continue
		}
		out.Tiles = append(out.Tiles, strings.Replace(tile.Path(), "tile/8/", "tile/", 1))
	}
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetIndent("", " ")
	must(encoder.Encode(out))
}

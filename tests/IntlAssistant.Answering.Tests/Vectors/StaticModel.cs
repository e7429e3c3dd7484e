using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace IntlAssistant.Answering.Tests.Vectors;

/// <summary>A folder with a small static model, made for a test.</summary>
internal sealed class StaticModel : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("static-model-");

    public string Folder => folder.FullName;

    public string Tensors => Path.Combine(Folder, "model.safetensors");

    public string Tokenizer => Path.Combine(Folder, "tokenizer.json");

    /// <summary>A model of the pieces "visa", "fee", "##s", "student", "paid", with BERT's normalising.</summary>
    public static StaticModel OfWordPieces()
    {
        var model = new StaticModel();
        File.WriteAllText(model.Tokenizer, """
            {"normalizer": {"type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true, "strip_accents": null, "lowercase": true},
             "pre_tokenizer": {"type": "BertPreTokenizer"},
             "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##", "max_input_chars_per_word": 100,
                       "vocab": {"[UNK]": 0, "visa": 1, "fee": 2, "##s": 3, "student": 4, "paid": 5, "学": 6}}}
            """);
        model.WriteTable([0, 0, 1, 0, 0, 1, 0.5f, 0.5f, 3, 4, -1, 0, 2, 2], 2);
        return model;
    }

    /// <summary>A model of Unigram pieces with SentencePiece's sign for a space.</summary>
    public static StaticModel OfUnigrams()
    {
        var model = new StaticModel();
        File.WriteAllText(model.Tokenizer, """
            {"normalizer": {"type": "Sequence", "normalizers": [{"type": "NFKC"}, {"type": "Lowercase"}, {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "}]},
             "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": true},
             "model": {"type": "Unigram", "unk_id": 0,
                       "vocab": [["<unk>", 0.0], ["▁visa", -2.0], ["▁vi", -3.0], ["sa", -3.0], ["▁", -4.0], ["s", -3.5], ["▁هزینه", -2.5]]}}
            """);
        model.WriteTable([9, 9, 1, 0, 0, 7, 0, 5, 0, 1, 0.5f, 0, 3, 3], 2);
        return model;
    }

    /// <summary>A model of whole words, each with one direction for its meaning, cut by WordPiece or by Unigram.</summary>
    public static StaticModel OfMeanings(IReadOnlyDictionary<string, int> meanings, bool isUnigram)
    {
        var model = new StaticModel();
        var words = meanings.Keys.ToList();
        var dimension = meanings.Values.Max() + 1;
        File.WriteAllText(model.Tokenizer, isUnigram
            ? $$"""
                {"normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": true},
                 "model": {"type": "Unigram", "unk_id": 0, "vocab": [["<unk>", 0.0], {{string.Join(", ", words.Select(word => $"[\"▁{word}\", -2.0]"))}}] } }
                """
            : $$"""
                {"normalizer": {"type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true, "strip_accents": false, "lowercase": true},
                 "pre_tokenizer": {"type": "BertPreTokenizer"},
                 "model": {"type": "WordPiece", "unk_token": "[UNK]", "vocab": {"[UNK]": 0, {{string.Join(", ", words.Select((word, number) => $"\"{word}\": {number + 1}"))}} } } }
                """);
        var table = new float[(words.Count + 1) * dimension];
        for (var number = 0; number < words.Count; number++)
        {
            table[((number + 1) * dimension) + meanings[words[number]]] = 1;
        }

        model.WriteTable(table, dimension);
        return model;
    }

    public void WriteTable(float[] values, int dimension, string name = "embeddings") => WriteTensors(
        $$"""{"{{name}}": {"dtype": "F32", "shape": [{{values.Length / dimension}}, {{dimension}}], "data_offsets": [0, {{4 * values.Length}}] } }""",
        MemoryMarshal.AsBytes(values.AsSpan()).ToArray());

    public void WriteTensors(string header, byte[] data)
    {
        var head = Encoding.UTF8.GetBytes(header);
        var length = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)head.Length);
        File.WriteAllBytes(Tensors, [.. length, .. head, .. data]);
    }

    public void Dispose() => folder.Delete(recursive: true);
}

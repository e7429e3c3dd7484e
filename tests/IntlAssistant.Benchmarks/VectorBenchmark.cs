using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using IntlAssistant.Answering.Vectors;
using IntlAssistant.Answering.Vectors.Static;
using IntlAssistant.Knowledge;

namespace IntlAssistant.Benchmarks;

/// <summary>How long the exact search over all vectors takes, what is learned of the pages' questions, and a vector of a question by a static model.</summary>
internal static class VectorBenchmark
{
    private const int Questions = 100;
    private const int Top = 10;
    private const int Words = 30_000;

    public static int Run(IReadOnlyList<int> sizes)
    {
        var folder = Directory.CreateTempSubdirectory("vectors-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "pages"));
            var empty = KnowledgeLoader.Load(folder.FullName);
            Console.WriteLine($"made-up passages, each with a way of asking; {Questions} questions, top {Top}, one thread, milliseconds");
            foreach (var size in sizes)
            {
                foreach (var dimension in (int[])[256, 1024])
                {
                    Search(empty with { Passages = MadeUpPassages.Make(size) }, dimension);
                }
            }

            Embed(folder.FullName);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Search(KnowledgeSnapshot content, int dimension)
    {
        var dice = new Random(1);
        var texts = MeaningText.Of(content, new Dictionary<string, MeaningText>());
        var vectors = texts.DistinctBy(text => text.Key).ToDictionary(text => text.Key, _ => Vector(dice, dimension));
        MeaningIndex? index = null;
        var made = QuestionTimes.Time(() => index = MeaningIndex.Of(content, texts, vectors));
        var asked = Enumerable.Range(0, Questions).Select(_ => Vector(dice, dimension)).ToList();
        var times = QuestionTimes.Of(Questions, i => index!.Nearest(asked[i], Top));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{content.Passages.Count,9:N0} passages, {texts.Count,9:N0} vectors of {dimension,4}: p50 {times.Median:0.000}, p99 {times.Slow:0.000}; put together and measured in {made:N0}, {4.0 * texts.Count * dimension / 1048576:N0} MB"));
    }

    private static void Embed(string folder)
    {
        const int Dimension = 256;
        var dice = new Random(1);
        var words = MadeUpPassages.Make(4_000).SelectMany(passage => passage.Text.Split(' ')).Distinct(StringComparer.Ordinal).Take(Words).ToList();
        File.WriteAllText(Path.Combine(folder, "tokenizer.json"), $$"""
            {"normalizer": {"type": "BertNormalizer", "lowercase": true, "strip_accents": false, "clean_text": true, "handle_chinese_chars": true},
             "pre_tokenizer": {"type": "BertPreTokenizer"},
             "model": {"type": "WordPiece", "unk_token": "[UNK]", "vocab": {{JsonSerializer.Serialize(words.Prepend("[UNK]").Index().ToDictionary(pair => pair.Item, pair => pair.Index))}} } }
            """);
        var table = Enumerable.Range(0, words.Count + 1).SelectMany(_ => Vector(dice, Dimension)).ToArray();
        var header = System.Text.Encoding.UTF8.GetBytes(
            $$"""{"embeddings": {"dtype": "F32", "shape": [{{words.Count + 1}}, {{Dimension}}], "data_offsets": [0, {{4 * table.Length}}] } }""");
        var length = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        File.WriteAllBytes(Path.Combine(folder, "model.safetensors"), [.. length, .. header, .. MemoryMarshal.AsBytes(table.AsSpan())]);

        StaticEmbeddings? model = null;
        var read = QuestionTimes.Time(() => model = StaticEmbeddings.Load(folder));
        var questions = MadeUpPassages.Make(Questions).Select(passage => string.Join(' ', passage.Text.Split(' ').Take(10))).ToList();
        var times = QuestionTimes.Of(Questions, i => model!.Embed(questions[i]));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"a static model of {words.Count:N0} words and {Dimension} numbers, read in {read:N0}: a question of ten words p50 {1000 * times.Median:0.0}, p99 {1000 * times.Slow:0.0} microseconds"));
    }

    private static float[] Vector(Random dice, int dimension)
    {
        var vector = new float[dimension];
        var squares = 0f;
        for (var place = 0; place < dimension; place++)
        {
            vector[place] = dice.NextSingle() - 0.5f;
            squares += vector[place] * vector[place];
        }

        var norm = MathF.Sqrt(squares);
        return [.. vector.Select(number => number / norm)];
    }
}

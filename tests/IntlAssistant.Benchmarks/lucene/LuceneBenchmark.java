import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * Indexes passages, one a line and repeated up to a size, merges them into one segment, which is Lucene's fastest state, and asks
 * questions with BM25 as it comes. Prints the size, the median and the 99th percentile of the questions' median times in
 * milliseconds, the time to build, and the megabytes of the files.
 */
public final class LuceneBenchmark {
  private static final String FIELD = "text";

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory(Paths.get(args[0]), "index");
    List<String> passages = Files.readAllLines(Paths.get(args[1]));
    List<Query> questions = questions(Paths.get(args[2]), args[3]);
    int top = Integer.parseInt(args[4]);
    int warmings = Integer.parseInt(args[5]);
    int rounds = Integer.parseInt(args[6]);
    int size = Integer.parseInt(args[7]);
    try (Directory directory = new MMapDirectory(folder)) {
      long start = System.nanoTime();
      build(directory, passages, size, analyzer(args[3]));
      double built = (System.nanoTime() - start) / 1e6;
      double[] medians = ask(directory, questions, top, warmings, rounds);
      System.out.println(String.format(
          Locale.ROOT, "%d\t%.6f\t%.6f\t%.0f\t%.1f",
          size, medians[medians.length / 2], medians[medians.length * 99 / 100], built, megabytes(directory)));
    }
  }

  private static void build(Directory directory, List<String> passages, int size, Analyzer analyzer) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(256);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      Document document = new Document();
      TextField text = new TextField(FIELD, "", Field.Store.NO);
      document.add(text);
      for (int i = 0; i < size; i++) {
        text.setStringValue(passages.get(i % passages.size()));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  private static double[] ask(Directory directory, List<Query> questions, int top, int warmings, int rounds) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      double[][] times = new double[questions.size()][rounds];
      long found = 0;
      for (int round = -warmings; round < rounds; round++) {
        for (int i = 0; i < times.length; i++) {
          long start = System.nanoTime();
          found += searcher.search(questions.get(i), top).scoreDocs.length;
          if (round >= 0) {
            times[i][round] = (System.nanoTime() - start) / 1e6;
          }
        }
      }
      if (found == 0) {
        throw new IllegalStateException("No question found anything.");
      }
      return Arrays.stream(times).mapToDouble(one -> Arrays.stream(one).sorted().toArray()[rounds / 2]).sorted().toArray();
    }
  }

  private static List<Query> questions(Path file, String analyzer) throws IOException {
    QueryBuilder builder = new QueryBuilder(analyzer(analyzer));
    List<Query> questions = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        Query query = analyzer.equals("words") ? ofClauses(line) : builder.createBooleanQuery(FIELD, line);
        questions.add(query == null ? new MatchNoDocsQuery() : query);
      }
    }
    return questions;
  }

  private static Query ofClauses(String line) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String clause : line.split("\t")) {
      List<Query> alternatives = new ArrayList<>();
      for (String alternative : clause.split(" ")) {
        int weight = alternative.lastIndexOf('^');
        if (weight > 0) {
          Query term = new TermQuery(new Term(FIELD, alternative.substring(0, weight)));
          alternatives.add(new BoostQuery(term, Float.parseFloat(alternative.substring(weight + 1))));
        }
      }
      if (!alternatives.isEmpty()) {
        all.add(alternatives.size() == 1 ? alternatives.get(0) : new DisjunctionMaxQuery(alternatives, 0), BooleanClause.Occur.SHOULD);
      }
    }
    return all.build();
  }

  private static Analyzer analyzer(String name) {
    switch (name) {
      case "words": return new WhitespaceAnalyzer();
      case "en": return new EnglishAnalyzer();
      case "fa": return new PersianAnalyzer();
      case "ar": return new ArabicAnalyzer();
      case "es": return new SpanishAnalyzer();
      case "de": return new GermanAnalyzer();
      case "ru": return new RussianAnalyzer();
      case "tr": return new TurkishAnalyzer();
      case "zh": return new CJKAnalyzer();
      case "hi": return new HindiAnalyzer();
      case "fr": return new FrenchAnalyzer();
      default: return new StandardAnalyzer();
    }
  }

  private static double megabytes(Directory directory) throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      bytes += directory.fileLength(file);
    }
    return bytes / 1048576.0;
  }
}

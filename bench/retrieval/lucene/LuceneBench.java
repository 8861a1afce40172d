// Lucene 8 BM25 over the same passages and questions: the yardstick that papers on these collections use.
// `build CORPUS INDEX OUT` and `ask INDEX QUERIES RUN OUT LIMIT WARM-UP`; files are tab-separated, OUT gets one `name value` a line.
// As Anserini does it for BEIR's flat indexes: one field of title and text, EnglishAnalyzer, k1 0.9, b 0.4, a bag of words.
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.Version;

public class LuceneBench {
  static final String FIELD = "contents";
  static final FieldType TYPE = new FieldType();

  static {
    TYPE.setTokenized(true);
    // No positions: a bag of words asks for none.
    TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    TYPE.freeze();
  }

  public static void main(String[] args) throws Exception {
    if (args[0].equals("build")) build(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
    else ask(args);
  }

  static void build(Path corpus, Path index, Path out) throws Exception {
    List<String> lines = Files.readAllLines(corpus);
    long from = System.nanoTime();
    IndexWriterConfig config = new IndexWriterConfig(new EnglishAnalyzer());
    config.setSimilarity(new BM25Similarity(0.9f, 0.4f));
    // Enough for every collection here to be one segment, the form that answers fastest.
    config.setRAMBufferSizeMB(512);
    try (MMapDirectory directory = new MMapDirectory(index);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (String line : lines) {
        String[] parts = line.split("\t", 2);
        Document document = new Document();
        document.add(new SortedDocValuesField("id", new BytesRef(parts[0])));
        document.add(new Field(FIELD, parts[1], TYPE));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
      writer.commit();
    }
    double built = since(from);
    long bytes = 0;
    try (var files = Files.list(index)) {
      for (Path file : (Iterable<Path>) files::iterator) bytes += Files.size(file);
    }
    try (PrintWriter print = new PrintWriter(Files.newBufferedWriter(out))) {
      print.println("buildMs " + built);
      print.println("bytes " + bytes);
    }
  }

  static void ask(String[] args) throws Exception {
    Path index = Path.of(args[1]);
    Path queries = Path.of(args[2]);
    Path run = Path.of(args[3]);
    Path out = Path.of(args[4]);
    int limit = Integer.parseInt(args[5]);
    double warmUp = Double.parseDouble(args[6]);
    long bare = resident();
    long from = System.nanoTime();
    DirectoryReader reader = DirectoryReader.open(new MMapDirectory(index));
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BM25Similarity(0.9f, 0.4f));
    searcher.setQueryCache(null);
    QueryBuilder builder = new QueryBuilder(new EnglishAnalyzer());
    double load = since(from);
    long loaded = resident();

    List<String[]> asked = new ArrayList<>();
    for (String line : Files.readAllLines(queries)) asked.add(line.split("\t", 2));
    long warm = System.nanoTime();
    do {
      for (String[] query : asked) search(searcher, builder, query[1], limit);
    } while (since(warm) < warmUp);

    try (PrintWriter print = new PrintWriter(Files.newBufferedWriter(out));
        PrintWriter lines = new PrintWriter(Files.newBufferedWriter(run))) {
      for (String[] query : asked) {
        long start = System.nanoTime();
        String[] hits = search(searcher, builder, query[1], limit);
        print.println("queryMs " + since(start));
        lines.println(query[0] + "\t" + String.join("\t", hits));
      }
      print.println("loadMs " + load);
      print.println("residentBytes " + (loaded - bare));
      print.println("wholeBytes " + loaded);
      print.println("afterBytes " + resident());
      print.println("version " + Version.LATEST);
    }
  }

  static String[] search(IndexSearcher searcher, QueryBuilder builder, String text, int limit) throws Exception {
    Query query = builder.createBooleanQuery(FIELD, text);
    if (query == null) return new String[0];
    ScoreDoc[] hits = searcher.search(query, limit).scoreDocs;
    SortedDocValues ids = MultiDocValues.getSortedValues(searcher.getIndexReader(), "id");
    int[] ordinals = new int[hits.length];
    Integer[] byDocument = new Integer[hits.length];
    for (int n = 0; n < hits.length; n++) byDocument[n] = n;
    // Doc values are read forwards only.
    java.util.Arrays.sort(byDocument, (a, b) -> hits[a].doc - hits[b].doc);
    for (int n : byDocument) {
      ids.advanceExact(hits[n].doc);
      ordinals[n] = ids.ordValue();
    }
    String[] names = new String[hits.length];
    for (int n = 0; n < hits.length; n++) names[n] = ids.lookupOrd(ordinals[n]).utf8ToString();
    return names;
  }

  static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e6;
  }

  /** Bytes of this process in memory; 0 where the system does not tell. */
  static long resident() throws Exception {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) return 0;
    for (String line : Files.readAllLines(status))
      if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    return 0;
  }
}

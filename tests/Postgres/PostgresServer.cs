using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace IntlAssistant.Tests.Postgres;

/// <summary>A PostgreSQL server of the tests' own: started when the first test asks for it, on 127.0.0.1, and gone with the process however that ends.</summary>
/// <remarks>
/// Its own language sorts words as people do, so that whoever forgets to say how texts are compared is found out. It writes nothing
/// through to the disk: what is tested is the program, and processes that die, not power cuts.
/// </remarks>
internal sealed class PostgresServer : IDisposable
{
    private const string User = "tests";

    private static readonly Lazy<PostgresServer> One = new(() => new PostgresServer());

    private readonly string _programs = FindPrograms();
    private readonly string _folder = Directory.CreateTempSubdirectory("postgres-").FullName;
    private readonly int _port = FreePort();
    private readonly Process _keeper;

    /// <summary>Starts one of its own, which may be stopped and started again.</summary>
    /// <param name="isDurable">Whether it writes through to the disk after all, as an office's does: for figures.</param>
    public PostgresServer(bool isDurable = false)
    {
        // Whoever holds the other end of its input is alive: when that ends, so does the server, and its folder goes.
        const string keep =
            """
            trap '' INT
            "$1/initdb" -D "$2/data" -U "$4" --auth=trust --encoding=UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=en-US --no-sync >"$2/log" 2>&1 \
              && "$1/pg_ctl" -D "$2/data" -l "$2/log" -w -s -o "-c listen_addresses=127.0.0.1 -p $3 -k $2 -c fsync=$5 -c full_page_writes=$5 -c max_connections=400 -c autovacuum=off" start >>"$2/log" 2>&1 \
              && echo ready || { cat "$2/log"; echo; echo failed; }
            cat >/dev/null
            "$1/pg_ctl" -D "$2/data" -m immediate -s stop >>"$2/log" 2>&1
            rm -rf "$2"
            """;
        if (IsRoot)
        {
            Run("chown", Servant, _folder);
        }

        _keeper = Start("sh", ["-c", keep, "sh", _programs, _folder, _port.ToString(CultureInfo.InvariantCulture), User, isDurable ? "on" : "off"]);
        var said = _keeper.StandardOutput.ReadLine();
        if (said != "ready")
        {
            throw new InvalidOperationException($"PostgreSQL did not start: {said} {_keeper.StandardOutput.ReadToEnd()}");
        }
    }

    /// <summary>The one that a run of the tests shares.</summary>
    public static PostgresServer Shared => One.Value;

    private static bool IsRoot => Environment.UserName == "root";

    // The server refuses to run as root.
    private static string Servant { get; } = File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    /// <summary>How a program reaches a database here.</summary>
    public string ConnectionTo(string database) => $"Host=127.0.0.1;Port={_port};Username={User};Database={database}";

    /// <summary>Makes a database, empty or as another one is.</summary>
    /// <returns>Its name.</returns>
    public string Create(string? template = null)
    {
        var name = $"t{Guid.NewGuid():N}";
        Execute($"CREATE DATABASE {name} TEMPLATE {template ?? "template0"}");
        return name;
    }

    public void Drop(string database) => Execute($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");

    /// <summary>Stops the server and starts it again.</summary>
    /// <param name="isCrash">Whether it stops as after a power cut; else it ends what is at work.</param>
    public void Restart(bool isCrash)
    {
        using var restarted = Start(
            Path.Combine(_programs, "pg_ctl"), ["-D", $"{_folder}/data", "-l", $"{_folder}/log", "-m", isCrash ? "immediate" : "fast", "-w", "-s", "restart"]);
        restarted.WaitForExit();
    }

    /// <summary>Runs one of PostgreSQL's own programs against it, as <c>pg_dump</c>.</summary>
    /// <returns>What it wrote.</returns>
    public string Program(string program, params string[] arguments)
    {
        using var process = Start(
            Path.Combine(_programs, program), ["--host=127.0.0.1", $"--port={_port.ToString(CultureInfo.InvariantCulture)}", $"--username={User}", .. arguments]);
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {said}");
    }

    public void Dispose()
    {
        _keeper.StandardInput.Close();
        _keeper.WaitForExit();
        _keeper.Dispose();
    }

    private void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionTo("postgres") + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private Process Start(string program, IReadOnlyList<string> arguments)
    {
        IEnumerable<string> all = IsRoot
            ? ["setpriv", $"--reuid={Servant}", "--regid=" + Group(), "--clear-groups", program, .. arguments]
            : [program, .. arguments];
        var start = new ProcessStartInfo(all.First(), all.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = _folder,
        };
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }

    private static string Group() =>
        File.ReadLines("/etc/passwd").Select(line => line.Split(':')).First(fields => fields[0] == Servant)[3];

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
    }

    private static string FindPrograms() =>
        Environment.GetEnvironmentVariable("POSTGRES_BIN")
        ?? (Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql")
                .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
                .Select(folder => Path.Combine(folder, "bin")).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            : null)
        ?? throw new InvalidOperationException(
            "PostgreSQL is missing: install Debian's package postgresql (tests/run does so), or name the folder of its programs in the variable POSTGRES_BIN.");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

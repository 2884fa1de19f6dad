package org.mingjian;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the platform, empty at first; its first start prints a one-time token for the first administrator. */
@Command(name = "serve", mixinStandardHelpOptions = true, sortOptions = false, description = "启动平台 / starts the platform")
final class ServeCommand implements Callable<Integer> {
    /** Says that the server goes on after the command has returned. */
    static final int RUNNING = -1;
    private static final int USAGE = 2;
    private static final int HIGHEST_PORT = 65_535;

    @Option(names = "--data", paramLabel = "DIR", description = "数据目录 / data folder")
    private @Nullable Path data;

    @Option(names = "--port", paramLabel = "N", description = "端口 / port (8443, with --http 8080)")
    private @Nullable Integer port;

    @Option(names = "--address", paramLabel = "IP", description = "监听地址 / address to listen on (0.0.0.0)")
    private String address = "0.0.0.0";

    @Option(names = "--http", description = "不用 TLS，只在本机 / without TLS, on loopback only")
    private boolean http;

    @Option(names = "--cert", paramLabel = "PEM", description = "证书 / certificate chain; made when absent")
    private @Nullable Path certificate;

    @Option(names = "--cert-key", paramLabel = "PEM", description = "证书私钥 / its private key")
    private @Nullable Path certificateKey;

    @Option(names = "--db-url", paramLabel = "JDBC", description = "PostgreSQL 地址，缺省用内置库 / a real server instead of the embedded one")
    private @Nullable String dbUrl;

    @Option(names = "--db-user", paramLabel = "NAME")
    private @Nullable String dbUser;

    @Option(names = "--db-password-env", paramLabel = "VARIABLE", defaultValue = "MINGJIAN_DB_PASSWORD", description = "密码所在的环境变量 / environment variable with the password (${DEFAULT-VALUE})")
    private String dbPasswordVariable = "MINGJIAN_DB_PASSWORD";

    @Option(names = "--db-owner-user", paramLabel = "NAME", description = "建表、升级用的数据库用户；--db-user 从此只能给账本添加记录 / user that owns the tables and runs the migrations, so that --db-user can only add to the ledger")
    private @Nullable String dbOwnerUser;

    @Option(names = "--db-owner-password-env", paramLabel = "VARIABLE", defaultValue = "MINGJIAN_DB_OWNER_PASSWORD", description = "其密码所在的环境变量 / environment variable with its password (${DEFAULT-VALUE})")
    private String dbOwnerPasswordVariable = "MINGJIAN_DB_OWNER_PASSWORD";

    @Option(names = "--accept-new-ledger-key", description = "账本密钥确已丢失：换用新密钥并记入账本 / the ledger's key is lost: go on with a new one, and record it")
    private boolean acceptNewKey;

    @Override
    public Integer call() throws IOException {
        if ((certificate == null) != (certificateKey == null)) {
            System.err.println("--cert 与 --cert-key 要一起给出 / --cert and --cert-key go together");
            return USAGE;
        }
        if (port != null && (port < 0 || port > HIGHEST_PORT)) {
            System.err.println("--port " + port + "：端口在 0 与 65535 之间 / a port lies between 0 and 65535");
            return USAGE;
        }
        if (certificate != null && certificateKey != null) {
            Optional<String> fault = new GivenCertificate(certificate, certificateKey).fault();
            if (fault.isPresent()) {
                System.err.println(fault.get());
                return USAGE;
            }
        }
        if (dbOwnerUser != null && dbUrl == null) {
            System.err.println("--db-owner-user 要与 --db-url 一起给出 / --db-owner-user goes with --db-url");
            return USAGE;
        }
        Path folder = Optional.ofNullable(data).orElseGet(DataFolder::standard);
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            System.err.println("--data " + folder + "：不是文件夹 / is no folder");
            return USAGE;
        }
        Map<String, Object> properties = new HashMap<>();
        properties.put("mingjian.data", folder.toString());
        properties.put("mingjian.accept-new-ledger-key", acceptNewKey);
        if (dbUrl != null) {
            properties.put("mingjian.db-url", dbUrl);
            properties.put("mingjian.db-user", Optional.ofNullable(dbUser).orElse("mingjian"));
            properties.put("mingjian.db-password", Optional.ofNullable(System.getenv(dbPasswordVariable)).orElse(""));
        }
        if (dbOwnerUser != null) {
            properties.put("mingjian.db-owner-user", dbOwnerUser);
            properties.put("mingjian.db-owner-password",
                    Optional.ofNullable(System.getenv(dbOwnerPasswordVariable)).orElse(""));
        }
        properties.putAll(http ? plain() : secured(new DataFolder(folder)));
        start(properties);
        System.out.println("\n明鉴已就绪 / ready:  " + (http ? "http://127.0.0.1:" : "https://" + hostName() + ":")
                + properties.get("server.port") + "\n");
        return RUNNING;
    }

    private String hostName() {
        try {
            return address.equals("0.0.0.0") ? InetAddress.getLocalHost().getHostName() : address;
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    static void start(Map<String, Object> properties) {
        // Arguments, because they win over the platform's own configuration file.
        String[] arguments = properties.entrySet()
                .stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        SpringApplication.run(Platform.class, arguments);
    }

    private Map<String, Object> plain() {
        return Map.of("server.address", "127.0.0.1", "server.port", Optional.ofNullable(port).orElse(8080));
    }

    private Map<String, Object> secured(DataFolder folder) throws IOException {
        Map<String, Object> properties = new HashMap<>(
                Map.of("server.address", address, "server.port", Optional.ofNullable(port).orElse(8443)));
        if (certificate != null && certificateKey != null) {
            properties.put("server.ssl.certificate", certificate.toUri().toString());
            properties.put("server.ssl.certificate-private-key", certificateKey.toUri().toString());
        } else {
            LocalCertificate made = LocalCertificate.in(folder);
            properties.put("server.ssl.key-store", made.keyStore().toUri().toString());
            properties.put("server.ssl.key-store-password", made.password());
            properties.put("server.ssl.key-store-type", "PKCS12");
            System.out.println(made.howToTrust());
        }
        return properties;
    }
}

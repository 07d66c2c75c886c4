import { createPipelineContract, listPipelinesContract } from "@/lib/contracts/pipelines";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";
import { createPipeline } from "@/lib/pipelines/create-pipeline";
import { listPipelines } from "@/lib/pipelines/list-pipelines";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(listPipelinesContract, listPipelines),
  endpoint(createPipelineContract, createPipeline),
);
